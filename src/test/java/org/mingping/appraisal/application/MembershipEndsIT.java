package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.MembershipLedger;
import org.mingping.organisation.Officer;
import org.mingping.orglife.InTransaction;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.3 One membership that a decision ends")
class MembershipEndsIT {

    private static final String NEIGHBOUR = "97925";

    @Inject
    private Township township;
    @Inject
    private MembershipLedger ledger;
    @Inject
    private InTransaction transaction;
    @Inject
    private County county;
    @Inject
    private Clock clock;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("leaves the roll of its branch and comes back to it, touches no other roll, and waits for no other township's pool")
    void oneMember() throws Exception {
        township.settle("9792", township.thisYear(), 6, 6);
        township.people.organisation(NEIGHBOUR, "试验97925镇党委", "乡镇党委", "99").organisation(NEIGHBOUR + "001", "试验97925第1党支部", "党支部", NEIGHBOUR);
        township.importRoster();
        List<String> others = rolls(1);
        assertThat(onRoll(1)).isEqualTo(1);
        ExecutorService decider = Executors.newSingleThreadExecutor();
        try (Connection busy = database.getConnection(); Statement elsewhere = busy.createStatement()) {
            busy.setAutoCommit(false);
            elsewhere.execute("select pg_advisory_xact_lock(hashtextextended('quota-pool " + township.cycle + " ' || township_id, 0)) from branch_appraisal where branch_code = '" + NEIGHBOUR
                    + "001' and cycle_id = " + township.cycle);
            long one = member(1);
            // In a thread of its own: it has a transaction of its own, and a wait for the lock ends here.
            decider.submit(() -> {
                decide(one, member -> ledger.end(member, LocalDate.now(clock), LocalDate.now(clock).plusYears(10), "REMOVAL"));
                return null;
            }).get(30, TimeUnit.SECONDS);
            busy.rollback();
            busy.setAutoCommit(true);
        } finally {
            decider.shutdownNow();
        }
        assertThat(township.texts("select status from member where id = " + member(1))).containsExactly("FORMER");
        assertThat(onRoll(1)).isZero();
        assertThat(rolls(1)).as("nobody else's row was written").isEqualTo(others);

        decide(member(1), member -> ledger.giveBack(member, LocalDate.now(clock), "GIVEN_BACK"));
        assertThat(onRoll(1)).isEqualTo(1);
        assertThat(rolls(1)).isEqualTo(others);
    }

    @Test
    @DisplayName("whose roll is frozen stays on it")
    void frozen() throws Exception {
        township.settle("9792", township.thisYear(), 6, 6);
        township.ballot(2);
        decide(member(7), member -> ledger.end(member, LocalDate.now(clock), LocalDate.now(clock).plusYears(10), "REMOVAL"));
        assertThat(onRoll(7)).isEqualTo(1);
    }

    private void decide(long member, LongConsumer decision) throws Exception {
        Caller approver = Officer.caller(county, Role.COUNTY_APPROVER, county.path());
        transaction.as(approver, () -> {
            ledger.begin(member);
            decision.accept(member);
            return null;
        });
    }

    private long member(int number) throws SQLException {
        return township.number("select id from member where id_number = '" + township.people.idNumber(number) + "'");
    }

    private long onRoll(int number) throws Exception {
        return township.number("select count(*) from member_appraisal where cycle_id = " + township.cycle + " and member_id = " + member(number));
    }

    /** Each row of the township's rolls but one member's, as it was written. */
    private List<String> rolls(int without) throws Exception {
        return township.texts("select member_id || ' ' || xmin from member_appraisal where cycle_id = " + township.cycle + " and scope_path like '%/9792/%' and member_id <> " + member(without)
                + " order by member_id");
    }
}
