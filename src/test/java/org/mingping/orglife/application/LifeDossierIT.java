package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.Dossier;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskResult;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("§7 Whoever votes sees of organisation life and work (domain §3)")
class LifeDossierIT {

    @Inject
    private LifeTownship township;
    @Inject
    private LifeDossier life;
    @Inject
    private WorkDossier work;
    @Inject
    private AssigningTask assigning;
    @Inject
    private RecordingTaskResult results;
    @Inject
    private Database database;
    @Inject
    private InTransaction transaction;

    private HalfYear half;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9880", 3, 2);
        half = HalfYear.of(township.today()).previous();
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("the half year's meetings of that member: how many, and each with day, kind and what was recorded; those of an earlier branch too, of another half year or member none")
    void meetings() throws Exception {
        LocalDate first = half.firstDay().plusDays(10);
        held(half.firstDay().minusDays(5), Map.of());
        held(first, Map.of());
        held(first.plusDays(30), Map.of(township.id(1), Presence.EXCUSED));
        held(first.plusDays(60), Map.of(township.id(1), Presence.ABSENT, township.id(2), Presence.ABSENT));
        township.on(first.plusDays(80));
        township.plan(1, first.plusDays(80));
        township.now();
        assertThat(texts(asked(1, life, 2))).as("the neighbour's own").hasSize(4).first().asString().contains("到会 2 次，请假 0 次，缺席 1 次");

        township.move(1, 2);
        Dossier.Part part = asked(2, life, 1);
        assertThat(part.title()).isEqualTo("组织生活");
        String said = Messages.halfYear(half, Locale.SIMPLIFIED_CHINESE);
        assertThat(part.lines()).containsExactly(new Dossier.Line("", said + "应到 3 次，到会 1 次，请假 1 次，缺席 1 次"), meeting(first, "到会"), meeting(first.plusDays(30), "请假"),
                meeting(first.plusDays(60), "缺席"));
        assertThat(asked(2, life, 4).lines()).containsExactly(new Dossier.Line("", said + "没有登记过到会情况的会议"));
    }

    @Test
    @DisplayName("the work that was due in the half year, each with its day and its result, whoever was given it by an earlier branch too, and whatever has no result yet")
    void assigned() throws Exception {
        LocalDate due = half.firstDay().plusDays(20);
        township.on(half.firstDay());
        List<Long> tasks = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            LocalDate day = due.plusDays(one);
            String title = "走访" + (one + 1);
            tasks.addAll(township.officer(1).perform(() -> assigning.assign(null, List.of(township.id(1)), title, day)));
        }
        township.officer(1).perform(() -> assigning.assign(null, List.of(township.id(1)), "下半年的", half.lastDay().plusDays(3)));
        township.on(due.plusDays(10));
        result(tasks.get(0), TaskResult.DONE);
        result(tasks.get(1), TaskResult.NOT_DONE);
        township.now();

        Dossier.Part part = asked(1, work, 1);
        assertThat(part.title()).isEqualTo("承担的任务");
        assertThat(part.lines()).containsExactly(task(due, "走访1：完成"), task(due.plusDays(1), "走访2：没有完成"), task(due.plusDays(2), "走访3：未登记"));
        assertThat(texts(asked(1, work, 2))).containsExactly(Messages.halfYear(half, Locale.SIMPLIFIED_CHINESE) + "没有分配任务");
    }

    private static Dossier.Line meeting(LocalDate day, String presence) {
        return new Dossier.Line(Messages.day(day, Locale.SIMPLIFIED_CHINESE), "主题党日，" + presence);
    }

    private static Dossier.Line task(LocalDate due, String text) {
        return new Dossier.Line(Messages.day(due, Locale.SIMPLIFIED_CHINESE) + "前完成", text);
    }

    private static List<String> texts(Dossier.Part part) {
        return part.lines().stream().map(Dossier.Line::text).toList();
    }

    private void held(LocalDate day, Map<Long, Presence> others) throws Exception {
        township.on(day);
        long meeting = township.plan(1, day);
        township.on(day.plusDays(1));
        township.record(1, meeting, others, null);
    }

    private void result(long task, TaskResult result) throws Exception {
        township.officer(1).perform(() -> {
            results.record(task, 0, result, "情况", null);
            return null;
        });
    }

    private Dossier.Subject subject(int member) throws Exception {
        return new Dossier.Subject(township.id(member), half, null);
    }

    /** As {@code ReadingDossier} asks: a member of the branch, with the branch's view; what comes after has that view again. */
    private Dossier.Part asked(int branch, Dossier room, int about) throws Exception {
        Caller voter = township.member(branch, branch == 1 ? 3 : 5);
        Dossier.Subject subject = subject(about);
        return transaction.as(voter, () -> {
            List<Dossier.Part> parts = new ArrayList<>();
            List<String> views = new ArrayList<>();
            database.whileSeeing(township.branchPath(branch), () -> {
                views.add(view());
                parts.add(room.about(subject, Locale.SIMPLIFIED_CHINESE));
                views.add(view());
            });
            assertThat(views.get(1)).as("the view the next room asks with").isEqualTo(views.get(0)).isEqualTo(township.branchPath(branch) + " ");
            assertThat(view()).as("the voter's own afterwards").isEqualTo(voter.scope().path() + " " + voter.memberId());
            return parts.get(0);
        });
    }

    private String view() {
        return database.query(handle -> handle.createQuery("select current_setting('mingping.scope') || ' ' || current_setting('mingping.member')").mapTo(String.class).one());
    }
}
