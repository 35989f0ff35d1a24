package org.mingping.orglife.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.FindingExcused;
import org.mingping.organisation.Officer;
import org.mingping.access.Role;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.application.AssigningTask;
import org.mingping.orglife.application.RecordingTaskResult;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskResult;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("The runs of failed months told to the monthly check (domain §3)")
class FailureRunsIT {

    @Inject
    private LifeTownship township;
    @Inject
    private OrganisationLifeRuns life;
    @Inject
    private AssignedWorkRuns work;
    @Inject
    private Event<FindingExcused> excused;
    @Inject
    private InTransaction transaction;
    @Inject
    private AssigningTask assigning;
    @Inject
    private RecordingTaskResult recording;
    @Inject
    private Clock clock;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("count six months of absence from recorded meetings, with the branch's place and the months as evidence, and end with a presence")
    void sixMonths() throws Exception {
        township.settle("9804", 2, 1);
        LocalDate today = township.today();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        long absent = township.id(1);
        for (int back = 5; back >= 0; back--) {
            absence(last.minusMonths(back).atDay(3), absent);
        }
        township.on(last.atDay(20));
        township.plan(1, last.atDay(20));
        township.now();
        assertThat(run(life, last)).as("a meeting nobody has recorded expects nothing").containsEntry(absent, months(last, 6)).doesNotContainKey(township.id(2));
        assertThat(run(life, last.minusMonths(3))).containsEntry(absent, months(last.minusMonths(3), 3));
        assertThat(township.texts("select scope_path from member where id = " + absent)).containsExactly(township.branchPath(1));
        Instant raised = clock.instant();
        List<FailureRuns.Evidence> evidence = transaction.as(township.officer(1), () -> life.evidence(absent, months(last, 6), raised, Locale.SIMPLIFIED_CHINESE));
        assertThat(evidence).hasSize(6).allSatisfy(one -> {
            assertThat(one.then()).contains("主题党日", "缺席");
            assertThat(one.since()).isNull();
            assertThat(one.stands()).isEqualTo(FailureRuns.Standing.FAILED);
        });
        long meeting = township.number("select max(id) from meeting where state = 'HELD' and scope_path = '" + township.branchPath(1) + "' and meets_on = date '" + last.atDay(3) + "'");
        township.record(1, meeting, Map.of(absent, Presence.EXCUSED), "补交证明");
        assertThat(run(life, last)).as("a month corrected to an excuse ends the run").doesNotContainKey(absent);
        assertThat(transaction.as(township.officer(1), () -> life.evidence(absent, List.of(last), raised, Locale.ENGLISH))).singleElement().satisfies(one -> {
            assertThat(one.stands()).as("and whoever judges it is told").isEqualTo(FailureRuns.Standing.EXCUSED);
            assertThat(one.then()).contains("Absent").doesNotContain("Excused");
            assertThat(one.since()).contains("Excused", "corrected");
        });
        long unrecorded = township.number("select max(id) from meeting where state = 'PLANNED' and scope_path = '" + township.branchPath(1) + "'");
        township.record(1, unrecorded, Map.of(), null);
        Instant later = clock.instant();
        township.record(1, meeting, Map.of(absent, Presence.PRESENT), "签到表");
        assertThat(transaction.as(township.officer(1), () -> life.evidence(absent, List.of(last), raised, Locale.ENGLISH))).singleElement().satisfies(one -> {
            assertThat(one.then()).as("what was first written down since was not there").contains("Absent").doesNotContain("Present");
            assertThat(one.since()).contains("recorded", "Present", "corrected").doesNotContain("Absent", "Excused");
            assertThat(one.stands()).isEqualTo(FailureRuns.Standing.MADE_UP);
        });
        assertThat(transaction.as(township.officer(1), () -> life.evidence(absent, List.of(last), later, Locale.ENGLISH))).singleElement().satisfies(one -> {
            assertThat(one.then()).as("what was corrected before a finding is what it found").contains("Excused", "Present").doesNotContain("Absent");
            assertThat(one.since()).as("and what was corrected after it").containsOnlyOnce("corrected");
        });
    }

    @Test
    @DisplayName("stay with a member who moves to another branch, and begin anew after months a finding excused")
    void movedAndExcused() throws Exception {
        township.settle("9805", 2, 1);
        YearMonth last = YearMonth.from(township.today()).minusMonths(1);
        long member = township.id(1);
        for (int back = 2; back >= 0; back--) {
            absence(last.minusMonths(back).atDay(3), member);
        }
        township.now();
        township.move(1, 2);
        assertThat(run(life, last)).containsEntry(member, months(last, 3));
        assertThat(transaction.as(township.officer(2), () -> life.evidence(member, List.of(last), clock.instant(), Locale.SIMPLIFIED_CHINESE)))
                .as("the branch of today reads what the earlier one recorded").singleElement().satisfies(one -> assertThat(one.then()).contains("缺席"));
        Caller county = Officer.caller(township.county(), Role.COUNTY_OFFICER, township.county().path());
        transaction.as(county, () -> {
            excused.fire(new FindingExcused(1, member, FailureKind.ORGANISATION_LIFE, months(last.minusMonths(1), 2), "长期住院"));
            return null;
        });
        assertThat(run(life, last)).containsEntry(member, List.of(last));
        assertThat(run(work, last)).doesNotContainKey(member);
    }

    @Test
    @DisplayName("of work is told as it stood when the finding was raised, what was recorded or corrected since beside it")
    void workThen() throws Exception {
        township.settle("9891", 1);
        LocalDate today = township.today();
        YearMonth month = YearMonth.from(today.minusDays(20));
        long member = township.id(1);
        township.on(today.minusDays(20));
        List<Long> tasks = new ArrayList<>();
        for (String title : List.of("走访", "宣讲")) {
            tasks.addAll(township.officer(1).perform(() -> assigning.assign(null, List.of(member), title, today.minusDays(20))));
        }
        township.on(today.minusDays(10));
        result(tasks.get(0), TaskResult.DONE, null);
        result(tasks.get(0), TaskResult.NOT_DONE, "记错人了");
        Instant raised = clock.instant();
        township.now();
        result(tasks.get(0), TaskResult.EXCUSED, "住院");
        result(tasks.get(1), TaskResult.DONE, null);
        assertThat(transaction.as(township.officer(1), () -> work.evidence(member, List.of(month), raised, Locale.ENGLISH))).singleElement().satisfies(one -> {
            assertThat(one.then()).contains("走访", "Not done").doesNotContain("宣讲");
            assertThat(one.since()).contains("走访", "Excused", "宣讲", "recorded").doesNotContain("Not done");
        });
    }

    private void result(long task, TaskResult result, String reason) throws Exception {
        int version = (int) township.number("select version from assigned_task where id = " + task);
        township.officer(1).perform(() -> {
            recording.record(task, version, result, "经过", reason);
            return null;
        });
    }

    private void absence(LocalDate day, long member) throws Exception {
        township.on(day);
        long meeting = township.plan(1, day);
        township.on(day.plusDays(1));
        township.record(1, meeting, Map.of(member, Presence.ABSENT), null);
    }

    private static List<YearMonth> months(YearMonth last, int count) {
        List<YearMonth> months = new ArrayList<>();
        for (int back = count - 1; back >= 0; back--) {
            months.add(last.minusMonths(back));
        }
        return months;
    }

    private Map<Long, List<YearMonth>> run(FailureRuns runs, YearMonth period) throws Exception {
        String statement = transaction.as(Officer.caller(township.county(), Role.COUNTY_OFFICER, township.county().path()), runs::runs);
        Map<Long, List<YearMonth>> found = new HashMap<>();
        Jdbi.create(system).useHandle(handle -> handle.createQuery(statement).bind("county", township.county().id()).bind("period", period.atDay(1))
                .map((row, context) -> {
                    List<YearMonth> months = new ArrayList<>();
                    for (Date month : (Date[]) row.getArray("months").getArray()) {
                        months.add(YearMonth.from(month.toLocalDate()));
                    }
                    return Map.entry(row.getLong("member_id"), months);
                }).forEach(entry -> found.put(entry.getKey(), entry.getValue())));
        return found;
    }
}
