package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Phase;
import org.mingping.notice.application.ReadingNotices;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.11 Publicity")
class PublicityIT {

    @Inject
    private Township township;

    @Inject
    private Objecting objecting;

    @Inject
    private TellingMembers telling;

    @Inject
    private ReadingNotices notices;

    @Inject
    private ReadingBranchAppraisal reading;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Inject
    private ClockProducer clock;

    @AfterEach
    void today() {
        clock.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("lasts five working days, the day after posting the first, by the State Council's calendar: the National Day holidays do not count")
    void workingDays() throws Exception {
        township.settle("9975", township.thisYear(), 6);
        asOf(LocalDate.of(2026, 9, 30));
        township.examinable(1, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        assertThat(township.texts("select posted_on || ' ' || publicity_ends_on || ' ' || publicity_provisional from branch_appraisal where id = "
                + township.state(1).id())).containsExactly("2026-09-30 2026-10-13 false");
        asOf(LocalDate.of(2026, 10, 13));
        Refused.under("§1.11", "PUBLICITY_NOT_OVER", () -> township.confirm(1));
        asOf(LocalDate.of(2026, 10, 14));
        township.confirm(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.CONFIRMED);
    }

    @Test
    @DisplayName("waits for a written answer to each objection")
    void unanswered() throws Exception {
        posted("9976");
        object(2);
        clock.shift(Duration.ofDays(15));
        Refused.under("§1.11", "CONFIRM_OBJECTIONS", () -> township.confirm(1));
        Refused.with("OBJECTION_ANSWER", () -> answer(" ", false));
        answer("经核实,组织生活记录完整,异议不成立。", false);
        Refused.under("§1.11", "OBJECTION_ANSWERED", () -> answer("再答一次", false));
        township.confirm(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.CONFIRMED);
    }

    @Test
    @DisplayName("ends when an objection is upheld: that member goes back to examination and is told again, the others need not be")
    void upheld() throws Exception {
        posted("9977");
        object(2);
        answer("反映属实,退回考核。", true);
        assertThat(township.state(1).phase()).isEqualTo(Phase.EXAMINATION);
        assertThat(township.of(2, "outcome")).isEqualTo("EXAMINATION_REQUIRED");
        assertThat(township.of(2, "told_on")).isEqualTo("null");
        assertThat(township.of(3, "outcome")).isEqualTo("GRADED");
        assertThat(township.of(3, "told_on")).isNotEqualTo("null");
        Refused.under("§1.6", "CONFIRM_UNDETERMINED", () -> township.post(1));
        assertThat(township.texts("select kind from notice where scope_path = '" + township.branchPath(1) + "' and member_id is null"))
                .containsExactly("objection-upheld");
    }

    @Test
    @DisplayName("brings the written answer to the member who objected, and to nobody else; whoever recorded an objection does not answer it")
    void answeredToTheObjector() throws Exception {
        posted("9948");
        object(2);
        answer("经核实,异议不成立。", false);
        long branch = township.state(1).id();
        assertThat(township.member(1, 3).perform(() -> notices.mine())).filteredOn(notice -> notice.kind().equals("own-objection-answered")).singleElement()
                .satisfies(notice -> {
                    assertThat(notice.values()).containsExactly(township.name(2));
                    assertThat(notice.link()).isEqualTo("/appraisal/objections.xhtml?id=" + branch);
                });
        assertThat(township.member(1, 3).perform(() -> reading.ownObjections(branch))).singleElement().satisfies(objection -> {
            assertThat(objection.name()).isEqualTo(township.name(2));
            assertThat(objection.answer()).isEqualTo("经核实,异议不成立。");
        });
        assertThat(township.member(1, 2).perform(() -> reading.ownObjections(branch))).isEmpty();
        assertThat(township.texts("select concat_ws(' ', after_values::json ->> 'member', after_values::json ->> 'raisedBy') from journal"
                + " where use_case = 'appraisal.object' and subject_id = '" + branch + "'")).containsExactly(township.name(2) + " " + township.name(3));
        township.act(township.township(Role.TOWNSHIP_OFFICER), 1, seen -> {
            objecting.raise(seen.id(), township.appraised(4), "村民李某", "票数有误");
            return null;
        });
        Refused.with("OWN_OBJECTION", () -> answer("无误。", false));
    }

    @Test
    @DisplayName("takes no objection that comes while the grades are being confirmed")
    void notWhileConfirming() throws Exception {
        posted("9949");
        long branch = township.state(1).id();
        Caller member = township.member(1, 3);
        long about = township.appraised(2);
        CompletableFuture<Throwable> objection;
        try (Connection confirming = database.getConnection(); Statement statement = confirming.createStatement()) {
            confirming.setAutoCommit(false);
            statement.executeUpdate("update branch_appraisal set phase = 'CONFIRMED' where id = " + branch);
            objection = CompletableFuture.supplyAsync(() -> catchThrowable(() -> member.perform(() -> {
                objecting.raise(branch, about, null, "票数有误");
                return null;
            })));
            assertThatThrownBy(() -> objection.get(2, TimeUnit.SECONDS)).as("waits for what is under way").isInstanceOf(TimeoutException.class);
            confirming.commit();
        }
        assertThat(objection.get(20, TimeUnit.SECONDS)).isInstanceOf(Refusal.class).hasMessageContaining("WRONG_PHASE");
        assertThat(township.number("select count(*) from objection where branch_appraisal_id = " + branch)).isZero();
    }

    @Test
    @DisplayName("§1.4 is not followed by confirmation before an excused member was heard and told")
    void excused() throws Exception {
        township.settle("9978", township.thisYear(), 6);
        excuse(1);
        excuse(2);
        township.act(township.officer(1), 1, seen -> {
            telling.withdrawExcuse(seen.id(), seen.version(), township.appraised(2));
            return null;
        });
        township.examinable(1, Township.QUALIFIED);
        Refused.under("§1.4", "EXCUSE_TOO_LATE", () -> excuse(3));
        township.tell(1);
        township.post(1);
        clock.shift(Duration.ofDays(15));
        Refused.under("§1.4", "CONFIRM_EXCUSED", () -> township.confirm(1));
        township.act(township.officer(1), 1, seen -> {
            telling.hear(seen.id(), seen.version(), township.appraised(1), "同意评议结果");
            return null;
        });
        assertThat(township.texts("select (before_values::json -> 'opinionLength') || ' → ' || (after_values::json ->> 'opinionLength') || ' ' ||"
                + " (after_values::json ->> 'member') from journal where use_case = 'appraisal.hear-excused' and outcome = 'DONE' and subject_id = '"
                + township.state(1).id() + "'")).as("that it was written, and nothing of it").containsExactly("null → 6 " + township.name(1));
        assertThat(township.texts("select use_case from journal where concat(before_values, after_values) like '%同意评议结果%'")).isEmpty();
        township.confirm(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.CONFIRMED);
    }

    private void excuse(int member) throws Exception {
        township.act(township.officer(1), 1, seen -> {
            telling.excuse(seen.id(), seen.version(), township.appraised(member), "年老体弱,行动不便");
            return null;
        });
    }

    private void posted(String prefix) throws Exception {
        township.settle(prefix, township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
    }

    private void object(int member) throws Exception {
        township.act(township.member(1, 3), 1, seen -> {
            objecting.raise(seen.id(), township.appraised(member), null, "本半年未参加组织生活");
            return null;
        });
    }

    private void answer(String text, boolean upheld) throws Exception {
        long objection = township.number("select id from objection where branch_appraisal_id = " + township.state(1).id()
                + " order by answer is not null, id limit 1");
        township.act(township.township(Role.TOWNSHIP_OFFICER), 1, seen -> {
            objecting.answer(seen.id(), seen.version(), objection, text, upheld);
            return null;
        });
    }

    private void asOf(LocalDate day) {
        clock.shift(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(ClockProducer.BEIJING), day)));
    }
}
