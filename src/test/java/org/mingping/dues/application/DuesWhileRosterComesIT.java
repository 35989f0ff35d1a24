package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.organisation.ImportedRoster.code;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.dues.model.ReliefKind;
import org.mingping.findings.application.CheckingMonth;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.WorkbookImport;

@ArquillianTest
@DisplayName("§2 Payments")
class DuesWhileRosterComesIT {

    private static final Money OWED = Money.of("0.20");

    @Inject
    private Collecting collecting;
    @Inject
    private RequestingRelief requesting;
    @Inject
    private ExcusingMonth excusing;
    @Inject
    private CheckingMonth checking;
    @Inject
    private Clock clock;
    @Inject
    private ImportedRoster roster;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private final RosterFixture people = new RosterFixture("9879");
    private YearMonth now;
    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        now = YearMonth.now(clock);
        today = LocalDate.now(clock);
        for (int number = 1; number <= 6; number++) {
            people.member(number);
        }
        roster.of(people).store();
    }

    @Test
    @DisplayName("sent twice are taken once, and none, nor any other act on dues, while a roster is coming in")
    void sentTwice() throws Exception {
        long member = roster.id(5);
        Collection part = pay(member, now, today, Money.of("0.10"));
        roster.branch(1).perform(() -> collecting.collect(List.of(part), false));
        assertThat(code(roster.branch(1), () -> collecting.collect(List.of(part), false))).isEqualTo("SAME_PAYMENT_AGAIN");
        assertThat(code(roster.branch(1), () -> collecting.collect(List.of(pay(member, now, today, Money.of("0.05"))), false))).isEqualTo("done");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('" + WorkbookImport.ALONE + "', 0))");
            Future<?> taking = other.submit(() -> roster.branch(1).perform(() -> collecting.collect(List.of(pay(roster.id(6), now, today, OWED)), false)));
            assertThatThrownBy(() -> taking.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            connection.rollback();
            connection.setAutoCommit(true);
            taking.get(60, TimeUnit.SECONDS);
            waits(connection, other, () -> code(roster.branch(1), () -> requesting.request(roster.id(6), ReliefKind.EXEMPTION, null, new MonthRange(now, now), "重病")), "done");
            waits(connection, other, () -> code(roster.branch(1), () -> excuse(roster.id(5))), "done");
            waits(connection, other, () -> code(Officer.caller(roster.county(), Role.COUNTY_OFFICER, roster.county().path()), () -> checking.check(now, true)), "MONTH_NOT_OVER");
        } finally {
            other.shutdown();
        }
    }

    /** What is done meanwhile would go by where a member was. */
    private static void waits(Connection roster, ExecutorService other, Callable<String> deed, String outcome) throws Exception {
        roster.setAutoCommit(false);
        roster.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('" + WorkbookImport.ALONE + "', 0))");
        Future<String> doing = other.submit(deed);
        assertThatThrownBy(() -> doing.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        roster.rollback();
        roster.setAutoCommit(true);
        assertThat(doing.get(60, TimeUnit.SECONDS)).isEqualTo(outcome);
    }

    private Object excuse(long member) {
        excusing.excuse(member, now, "住院");
        return null;
    }

    private Collection pay(long member, YearMonth month, LocalDate on, Money amount) {
        return new Collection(member, Map.of(month, amount), on, PaymentMethod.CASH, PayerKind.SELF, null);
    }
}
