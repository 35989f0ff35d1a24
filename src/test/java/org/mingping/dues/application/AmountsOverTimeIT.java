package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.persistence.UnpaidRuns;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("§2 What is owed over time")
class AmountsOverTimeIT {

    @Inject
    private ImportingRoster importing;
    @Inject
    private FixingYear fixing;
    @Inject
    private ChangingAssessment changing;
    @Inject
    private SettingCountyValue values;
    @Inject
    private UnpaidRuns runs;
    @Inject
    private County county;
    @Inject
    private Clock clock;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private final RosterFixture people = new RosterFixture("9860");
    private YearMonth now;

    @BeforeEach
    void settle() {
        now = YearMonth.now(clock);
        people.branch(3).branch(4).branch(5).branch(6);
    }

    @Test
    @DisplayName("leaves nobody in debt who paid all when the amount is raised in the year; what lowers it reaches back")
    void raised() throws Exception {
        long member = wage(1, 1, "3000");
        for (YearMonth month = YearMonth.of(now.getYear(), 1); month.isBefore(now); month = month.plusMonths(1)) {
            run("insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, recorded_at, recorded_by)"
                    + " select county_id, scope_path, scope_path, id, date '" + month.atDay(1) + "', 15, date '" + month.atDay(9) + "', 'CASH', 'SELF', now(), 'x' from member where id = " + member);
        }
        asBranch(1, () -> fixing.fix(null, now.getYear(), List.of(new FixingChoice(member, DuesKind.WAGE, Money.of("5200.00")))));
        assertThat(amount(member, now)).isEqualTo("78.00");
        assertThat(amount(member, now.minusMonths(1))).isEqualTo("15.00");
        assertThat(run(member, now.minusMonths(1))).as("paid all, raised, checked").isEmpty();
        assertThat(code(() -> change(1, new FixingChoice(member, DuesKind.WAGE, Money.of("6000.00")), now.minusMonths(1)))).isEqualTo("CHANGE_RAISES_BACK");
        change(1, new FixingChoice(member, DuesKind.UNEMPLOYED, null), now.minusMonths(1));
        assertThat(amount(member, now.minusMonths(1))).isEqualTo("0.20");
        assertThat(code(() -> Officer.ofCounty(county, () -> values.set(CountyValue.FARMER_RATE, now.minusMonths(1), "0.50")))).isEqualTo("VALUE_RAISES_BACK");
        assertThat(code(() -> Officer.ofCounty(county, () -> values.set(CountyValue.ROUNDING_UNIT, now.minusMonths(1), "1.00")))).isEqualTo("VALUE_RAISES_BACK");
    }

    @Test
    @DisplayName("begins with this month for who is transferred in, or whose base comes late; the branch's first roster reaches back to the first owed month")
    void arrivals() throws Exception {
        long first = wage(2, 21, "3000");
        wage(2, 22, "");
        store();
        assertThat(spans(first)).as("the same roster again changes nothing").containsExactly(first() + " null 15.00");
        people.cells(22).put("月缴费基数(元)", "4000");
        long arrived = wage(2, 23, "5000");
        assertThat(spans(arrived)).containsExactly(now + " null 50.00");
        assertThat(spans(member(22))).containsExactly(now + " null 40.00");
        assertThat(run(arrived, now.minusMonths(1))).as("nothing was owed here before").isEmpty();
    }

    @Test
    @DisplayName("ends for who leaves the Party, and begins anew for who comes back: the months between are not owed")
    void returned() throws Exception {
        long member = wage(3, 31, "3000");
        run("update member set status = 'FORMER' where id = " + member);
        wage(3, 32, "3000");
        assertThat(spans(member)).containsExactly(first() + " " + now + " 15.00");
        // As if that had been four months ago.
        run("update dues_assessment set to_month = date '" + now.minusMonths(4).atDay(1) + "' where member_id = " + member);
        run("update member set status = 'FULL' where id = " + member);
        people.cells(31).put("备注", "恢复党籍");
        wage(3, 33, "3000");
        assertThat(spans(member)).containsExactly(first() + " " + now.minusMonths(4) + " 15.00", now + " null 15.00");
        assertThat(run(member, now.minusMonths(1))).isEmpty();
    }

    @Test
    @DisplayName("follows a roster this month, and what the branch decided for later months stays")
    void decidedAhead() throws Exception {
        long member = wage(4, 41, "3000");
        change(4, new FixingChoice(member, DuesKind.UNEMPLOYED, null), now.plusMonths(2));
        people.cells(41).put("月缴费基数(元)", "2000");
        store();
        assertThat(spans(member)).containsExactly(first() + " " + now + " 15.00", now + " " + now.plusMonths(2) + " 10.00", now.plusMonths(2) + " null 0.20");
    }

    @Test
    @DisplayName("is written by one at a time, and the database holds one amount and one relief a month")
    void once() throws Exception {
        long member = wage(5, 51, "3000");
        people.cells(51).put("月缴费基数(元)", "2000");
        for (Callable<?> writer : List.<Callable<?>>of(
                () -> asBranch(5, () -> fixing.fix(null, now.getYear(), List.of(new FixingChoice(member, DuesKind.WAGE, Money.of("2500.00"))))),
                () -> change(5, new FixingChoice(member, DuesKind.WAGE, Money.of("1500.00")), now), this::store)) {
            assertWaits(writer);
        }
        String copied = "insert into dues_assessment (county_id, scope_path, member_id, from_month, kind, amount, clause, origin, recorded_at, recorded_by)"
                + " select county_id, scope_path, id, date '2019-01-01', 'FARMER', 0.20, 'x', 'BRANCH', now(), 'x' from member where id = " + member;
        assertThatThrownBy(() -> run(copied)).hasMessageContaining("dues_assessment_once");
        String relief = "insert into dues_relief (county_id, scope_path, member_id, kind, from_month, to_month, reason, state, requested_at, requested_by, decided_at)"
                + " select county_id, scope_path, id, 'EXEMPTION', date '2019-01-01', date '2019-03-01', 'x', 'GRANTED', now(), 'x', now() from member where id = " + member;
        run(relief);
        assertThatThrownBy(() -> run(relief.replace("2019-01-01", "2019-02-01"))).hasMessageContaining("dues_relief_once");
    }

    /** Somebody else writes amounts: it does not go on before they are through. */
    private void assertWaits(Callable<?> writer) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('dues amounts', 0))");
            Future<?> writing = other.submit(writer);
            assertThatThrownBy(() -> writing.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            connection.rollback();
            connection.setAutoCommit(true);
            writing.get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
    }

    private long wage(int branch, int number, String base) throws Exception {
        var cells = people.member(number);
        cells.put("所在党支部", people.branchName(branch));
        cells.put("人员类别", "企业");
        cells.put("月缴费基数(元)", base);
        store();
        return member(number);
    }

    private Object store() throws Exception {
        return Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    private long member(int number) {
        return Long.parseLong(texts("select id from member where id_number = '" + people.idNumber(number) + "'").get(0));
    }

    private String first() {
        return texts("select value from dues_parameter where county_id = " + county.id() + " and key = 'FIRST_MONTH' and replaced_at is null order by from_month desc limit 1").get(0);
    }

    private List<String> spans(long member) {
        return texts("select to_char(from_month, 'YYYY-MM') || ' ' || coalesce(to_char(to_month, 'YYYY-MM'), 'null') || ' ' || amount from dues_assessment where revoked_at is null"
                + " and member_id = " + member + " order by from_month");
    }

    private String amount(long member, YearMonth month) {
        return texts("select amount from dues_assessment where revoked_at is null and member_id = " + member + " and from_month <= date '" + month.atDay(1)
                + "' and (to_month is null or to_month > date '" + month.atDay(1) + "')").get(0);
    }

    private List<String> run(long member, YearMonth period) {
        return Jdbi.create(database).withHandle(handle -> handle.createQuery("select months::text from (" + runs.runs() + ") r where member_id = " + member)
                .bind("county", county.id()).bind("period", period.atDay(1)).mapTo(String.class).list());
    }

    private List<String> texts(String query) {
        return Jdbi.create(database).withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private void run(String statement) throws SQLException {
        try (Handle handle = Jdbi.create(database).open()) {
            handle.execute(statement);
        }
    }

    private Object change(int branch, FixingChoice choice, YearMonth from) throws Exception {
        return asBranch(branch, () -> {
            changing.change(choice, from, "情况变化");
            return null;
        });
    }

    private <T> T asBranch(int branch, Callable<T> work) throws Exception {
        return Officer.caller(county, Role.BRANCH_OFFICER, "/99/9860/" + people.branchCode(branch) + "/").perform(work);
    }

    private static String code(Callable<?> act) {
        try {
            act.call();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
