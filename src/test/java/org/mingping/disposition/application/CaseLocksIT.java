package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.ClockKind;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FindingConfirmed;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("§5 What of a case somebody sees and changes")
class CaseLocksIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingParts parts;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private CheckingCase checking;
    @Inject
    private EducatingMember educating;
    @Inject
    private HearingStatement hearing;
    @Inject
    private Event<FindingConfirmed> confirmed;
    @Inject
    private Database scoped;
    @Inject
    private UserTransaction transaction;
    @Inject
    private FilingCase filing;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;
    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9789", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("a finding confirmed of somebody who has moved on opens the case where they are now, with what it rests on in its file")
    void movedMember() throws Exception {
        String elsewhere = county.path() + "9789X/9789X01/";
        long finding = Long.parseLong(township.texts("""
                insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at, verified_at, verified_by, verification)
                select county_id, '%s', id, 'DUES', date '2026-01-01', date '2026-06-01', array[date '2026-01-01', date '2026-06-01'], 'NO_GOOD_REASON', now(), now(), 'x', '无正当理由'
                  from member where id = %d returning id""".formatted(elsewhere, township.member(11))).get(0));
        township.caller(Role.TOWNSHIP_APPROVER, 9_870_031, county.path() + "9789X/", null).perform(() -> {
            Scope before = Scope.bind(Caller.current().scope());
            transaction.begin();
            try {
                scoped.enter(Caller.current().scope());
                confirmed.fire(new FindingConfirmed(finding, township.member(11), FailureKind.DUES));
                transaction.commit();
            } finally {
                Scope.restore(before);
            }
            return null;
        });
        List<String> opened = township.texts("select id from disposition_case where evidence = 'finding' and evidence_id = " + finding);
        assertThat(opened).hasSize(1);
        assertThat(township.texts("select scope_path from disposition_case where id = " + opened.get(0))).containsExactly(township.branchPath());
        assertThat(township.branch(() -> folder.contents(Long.parseLong(opened.get(0)), Messages.CHINESE)).papers()).extracting(ReadingCaseFolder.Line::paper)
                .contains(CasePaper.GROUND_EVIDENCE);
    }

    @Test
    @DisplayName("an officer whose own case it is reads it as its member: no attempts, no file, no check; and an educator nothing of a statement that waits")
    void ownCaseOfOfficers() throws Exception {
        long id = inEducation(16);
        township.member(16, () -> {
            hearing.state(id, walker.version(township, id), walker.today(), "事实有出入", "");
            return null;
        });
        Role office = Role.TOWNSHIP_OFFICER;
        assertThat(refusal(() -> township.caller(office, 9_870_041, township.path(), township.member(16)).perform(() -> folder.contents(id, Messages.CHINESE)))).isEqualTo("OWN_CASE");
        assertThat(refusal(() -> township.caller(office, 9_870_041, township.path(), township.member(16)).perform(() -> folder.print(id, 0, false, Messages.CHINESE)))).isEqualTo("OWN_CASE");
        assertThat(refusal(() -> township.caller(office, 9_870_041, township.path(), township.member(16)).perform(() -> checking.check(id, Disposition.REMOVAL)))).isEqualTo("OWN_CASE");
        assertThat(township.member(16, () -> reading.clocks(id))).extracting(clock -> clock.kind()).contains(ClockKind.ANSWER_STATEMENT);
        assertThat(township.member(4, () -> reading.clocks(id))).extracting(clock -> clock.kind()).isNotEmpty().doesNotContain(ClockKind.ANSWER_STATEMENT);
    }

    @Test
    @DisplayName("whoever looks into the book from above the branch stands in the journal with it; the branch and the member do not")
    void looks() throws Exception {
        long id = walker.reported(township, 17);
        String looked = "select count(*) from journal where use_case = 'disposition.show-book' and subject_id = '" + id + "'";
        township.branch(() -> reading.lines(id));
        township.member(17, () -> reading.lines(id));
        assertThat(township.texts(looked)).containsExactly("0");
        township.township(() -> reading.lines(id));
        assertThat(township.texts(looked)).containsExactly("1");
    }

    @Test
    @DisplayName("an educator learns by their own account which version a session is put on record with, and stands in it")
    void educators() throws Exception {
        long id = inEducation(18);
        int version = township.member(4, () -> parts.get(id)).version();
        township.member(4, () -> {
            educating.session(id, version, walker.today(), null, "学习", "认真");
            return null;
        });
        assertThat(township.member(4, () -> parts.get(id)).version()).isGreaterThan(version);
        assertThat(township.member(4, () -> parts.get(id)).name()).isNotBlank();
        assertThat(refusal(() -> township.member(6, () -> parts.get(id)))).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("the database lets a member's account add its own words to its own case, an educator's a session, and neither anything else")
    void secondLock() throws Exception {
        long own = inEducation(19);
        long other = walker.reported(township, 20);
        Map<String, String> lines = Map.of("state", "STATE", "session", "HOLD_SESSION", "verification", "VERIFY");
        long member = township.member(19);
        assertThat(as(member, line(own, member, 91, lines.get("state")))).isEqualTo("done");
        assertThat(as(member, line(other, member, 91, lines.get("state")))).as("into another's book").isEqualTo("refused");
        assertThat(as(member, line(own, member, 91, lines.get("session")))).as("a session about oneself").isEqualTo("refused");
        assertThat(as(township.member(4), line(own, member, 91, lines.get("session")))).as("an educator").isEqualTo("done");
        assertThat(as(township.member(4), line(own, member, 91, lines.get("verification")))).isEqualTo("refused");
        assertThat(as(township.member(6), line(own, member, 91, lines.get("session")))).as("no educator").isEqualTo("refused");
        for (String change : List.of("decided_on = date '2026-01-05'", "disposition = 'RECTIFICATION'", "state = 'CLOSED'", "state = 'TAKEN_BACK'", "lines = lines + 2", "member_id = 1",
                "ground = 'OWN_APPLICATION'")) {
            assertThat(as(member, "update disposition_case set " + change + " where id = " + own)).as("the member: " + change).isEqualTo("refused");
            assertThat(as(township.member(4), "update disposition_case set " + change + " where id = " + own)).as("an educator: " + change).isEqualTo("refused");
        }
        assertThat(as(null, "update disposition_case set member_id = 1 where id = " + own)).as("an office").isEqualTo("refused");
        assertThat(as(township.member(4), "update case_part set until = null where case_id = " + own)).isIn("nothing", "refused");
    }

    private long inEducation(int number) throws Exception {
        long id = walker.reported(township, number);
        walker.prepared(township, id, Disposition.REMOVAL);
        walker.act(township, id, version -> educating.appoint(id, version, walker.today(), township.members(4, 5), walker.today(), List.of()));
        return id;
    }

    private String line(long id, long member, int number, String action) {
        return "insert into case_entry (county_id, scope_path, case_id, member_id, number, action, fact, happened_on, actor_kind, actor_number, actor_name, signature, entered_at, state_after)"
                + " values (" + county.id() + ", '" + township.branchPath() + "', " + id + ", " + member + ", " + number + ", '" + action
                + "', '{}', date '2026-01-05', 'MEMBER', " + member + ", 'x', 'x', now(), 'OPEN')";
    }

    /** Bare SQL under the application's role, as if the use cases had forgotten everything; undone afterwards. @param member whose account it is, or null for the branch's office */
    private String as(Long member, String statement) throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement asked = connection.createStatement()) {
                set(connection, "mingping.county", Long.toString(county.id()));
                set(connection, "mingping.scope", township.branchPath());
                set(connection, "mingping.member", member == null ? "" : member.toString());
                return asked.executeUpdate(statement) > 0 ? "done" : "nothing";
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).containsAnyOf("row-level security", "permission denied", "does not move");
                return "refused";
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String refusal(Callable<?> work) throws Exception {
        try {
            work.call();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
