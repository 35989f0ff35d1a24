package org.mingping.findings.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.persistence.UnpaidRuns;
import org.mingping.findings.PayingTownship;
import org.mingping.findings.application.ReadingFailures;
import org.mingping.findings.model.Waits;
import org.mingping.organisation.County;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.DuePeriods;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("§2 The monthly check")
class MonthCheckIT {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Inject
    private MonthCheck check;
    @Inject
    private UnpaidRuns unpaid;
    @Inject
    private ImportingRoster importing;
    @Inject
    private DuePeriods due;
    @Inject
    private ReadingFailures failures;
    @Inject
    private County county;
    @Inject
    private Database own;
    @Inject
    private UserTransaction transaction;
    @Inject
    private ClockProducer clocks;
    @Inject
    private Clock clock;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private PayingTownship township;

    @AfterEach
    void backToNow() {
        clocks.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("raises each level once while the clock goes through a year, a new run after a payment anew, and removes nobody")
    void aYear() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9850"), "9850", 2, importing, county, database);
        township.pays(2, month(4));
        for (YearMonth month = JANUARY; !month.isAfter(month(12)); month = month.plusMonths(1)) {
            goTo(month.plusMonths(1).atDay(1));
            checked(month);
        }
        assertThat(township.raised(1)).as("who never paid").containsExactly("2026-01 REMINDER", "2026-03 BRANCH_WARNING", "2026-05 TOWNSHIP_ALERT", "2026-06 FINDING");
        assertThat(township.raised(2)).as("who paid April").containsExactly("2026-01 REMINDER", "2026-03 BRANCH_WARNING",
                "2026-05 REMINDER", "2026-07 BRANCH_WARNING", "2026-09 TOWNSHIP_ALERT", "2026-10 FINDING");
        assertThat(township.runs(2)).contains("2026-03 3", "2026-05 1", "2026-12 8").doesNotContain("2026-04 4");
        assertThat(township.texts("select count(*) from finding where member_id = " + township.member(1))).containsExactly("1");
        assertThat(township.texts("select status from member where id in (" + township.member(1) + ", " + township.member(2) + ")")).containsOnly("FULL");
        assertThat(township.texts("select count(*) from notice where kind = 'failure-member-dues' and member_id = " + township.member(1))).containsExactly("4");
        assertThat(township.texts("select arguments from notice where kind = 'failure-organisation-dues' and scope_path = '" + township.path() + "' and arguments like '%2026-05%'"))
                .as("the township is told of five months, once, with the number").hasSize(1);
        Caller officer = township.officer(Role.TOWNSHIP_OFFICER, "t9850", township.path(), null);
        FailureLists.Filter waiting = new FailureLists.Filter(null, null, null, month(12), Waits.BRANCH);
        assertThat(officer.perform(() -> failures.runs(waiting, 0, 50)).items()).as("whoever opens what the first page counts sees as many, of whatever month they are")
                .hasSize((int) officer.perform(failures::open).forBranch()).extracting(line -> YearMonth.from(line.period())).containsExactlyInAnyOrder(month(6), month(10));
    }

    @Test
    @DisplayName("run again adds what late entries changed; what was raised stays although it was paid since")
    void again() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9851"), "9851", 4, importing, county, database);
        long payment = township.pays(3, month(2));
        checked(month(1));
        checked(month(2));
        checked(month(3));
        assertThat(township.runs(3)).containsExactly("2026-01 1", "2026-03 1");
        township.takesBack(3, month(2), payment);
        township.pays(4, month(3));
        assertThat(checked(month(3)).raised()).as("of the one whose payment was taken back: a run that began in January").isEqualTo(1);
        assertThat(township.runs(3)).containsExactly("2026-01 1", "2026-03 3");
        assertThat(township.raised(3)).containsExactly("2026-01 REMINDER", "2026-03 BRANCH_WARNING", "2026-03 REMINDER");
        assertThat(township.runs(4)).as("paid since").containsExactly("2026-01 1", "2026-02 2", "2026-03 3");
        assertThat(checked(month(3)).raised()).isZero();
        checked(month(6));
        checked(month(5));
        assertThat(township.raised(1)).as("an earlier month checked after a later one warns of nothing less").containsExactly("2026-01 REMINDER", "2026-03 BRANCH_WARNING", "2026-06 FINDING");
    }

    @Test
    @DisplayName("caught up for months at once tells with the newest what still goes on, once, and nothing of what is over")
    void caughtUp() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9877"), "9877", 4, importing, county, database);
        township.pays(2, month(5));
        township.pays(2, month(6));
        township.pays(2, month(7));
        township.pays(2, month(8));
        township.pays(3, month(1));
        township.pays(3, month(2));
        township.pays(3, month(3));
        township.pays(3, month(4));
        township.pays(4, month(4));
        for (int month = 1; month <= 6; month++) {
            checked(month(month), false);
        }
        assertThat(township.raised(1)).containsExactly("2026-01 REMINDER", "2026-03 BRANCH_WARNING", "2026-05 TOWNSHIP_ALERT", "2026-06 FINDING");
        assertThat(told("%")).as("not a word before the newest").isEmpty();
        checked(month(7));
        assertThat(told("failure-member-dues")).as("the gravest each, with today's months: seven since January, three since May; of who has paid since nothing")
                .containsExactlyInAnyOrder(township.member(1) + " [\"7\", \"2026-07\", \"FINDING\"]", township.member(3) + " [\"3\", \"2026-07\", \"BRANCH_WARNING\"]",
                        township.member(4) + " [\"3\", \"2026-07\", \"BRANCH_WARNING\"]");
        assertThat(township.texts("select arguments from notice where kind = 'failure-organisation-dues' and scope_path = '" + township.branchPath(1) + "'"))
                .containsExactly("[\"3\", \"2026-07\", \"1\"]");
        assertThat(township.texts("select link from notice where kind = 'failure-member-dues' and member_id = " + township.member(1)).get(0)).contains("finding.xhtml?id=");
        checked(month(7));
        checked(month(8));
        assertThat(told("failure-member-dues")).as("told once").hasSize(3);
    }

    private List<String> told(String kind) throws Exception {
        return township.texts("select member_id || ' ' || arguments from notice where kind like '" + kind + "' and member_id is not null and starts_with(scope_path, '" + township.path() + "')");
    }

    @Test
    @DisplayName("makes no second finding of months already confirmed, whether an earlier one comes to them or one of them was made up: six others do")
    void confirmedMonths() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9890"), "9890", 2, importing, county, database);
        township.pays(2, month(4));
        township.pays(1, month(3));
        long april = township.pays(1, month(4));
        assertThat(checked(month(10)).findings()).as("May to October, of both").isEqualTo(2);
        township.texts("update finding set state = 'CONFIRMED', verified_at = now(), decided_at = now() where member_id in (" + township.member(1) + ", " + township.member(2)
                + ") returning id");
        township.takesBack(1, month(4), april);
        township.pays(2, month(5));
        assertThat(checked(month(11)).findings()).as("April to November, and June to November").isZero();
        assertThat(township.runs(1)).contains("2026-11 8");
        assertThat(checked(YearMonth.of(2027, 2)).findings()).as("five that nobody has judged: April and November to February").isZero();
        assertThat(checked(YearMonth.of(2027, 3)).findings()).as("the sixth").isEqualTo(1);
        assertThat(checked(YearMonth.of(2027, 4)).findings()).as("and without April a month later").isEqualTo(1);
        assertThat(township.texts("select to_char(since, 'YYYY-MM') || ' ' || cardinality(months) from finding where member_id = " + township.member(1) + " order by since"))
                .as("with all that is missing").containsExactly("2026-04 12", "2026-05 6");
    }

    @Test
    @DisplayName("is due for every month that is over, from the one in which the county was created here, whatever the system's time is")
    void dueMonths() throws Exception {
        List<String> in2031 = asSystem(() -> due.due("dues-check", LocalDate.of(2031, 3, 1)));
        assertThat(in2031).contains("2030-12", "2031-01", "2031-02").doesNotContain("2031-03");
        assertThat(in2031.get(0)).isEqualTo(YearMonth.now(clock).toString());
        assertThat(asSystem(() -> due.due("dues-check", LocalDate.now(clock)))).as("this month is not over").isEmpty();
    }

    private MonthCheck.Outcome checked(YearMonth month) throws Exception {
        return checked(month, true);
    }

    private MonthCheck.Outcome checked(YearMonth month, boolean tells) throws Exception {
        Caller system = Caller.system(county.id(), county.path(), county.name(), Caller.Via.TIMER);
        Scope before = Scope.bind(system.scope());
        transaction.begin();
        try {
            own.enter(system.scope());
            MonthCheck.Outcome outcome = check.check(township.narrowed(unpaid), month, tells);
            transaction.commit();
            return outcome;
        } catch (RuntimeException failure) {
            transaction.rollback();
            throw failure;
        } finally {
            Scope.restore(before);
        }
    }

    private <T> T asSystem(java.util.concurrent.Callable<T> work) throws Exception {
        return Caller.system(county.id(), county.path(), county.name(), Caller.Via.TIMER).perform(work);
    }

    private void goTo(LocalDate day) {
        clocks.shift(Duration.ZERO);
        clocks.shift(Duration.between(clock.instant(), day.atTime(8, 0).atZone(ClockProducer.BEIJING).toInstant()));
    }

    private static YearMonth month(int number) {
        return YearMonth.of(2026, number);
    }
}
