package org.mingping.orglife.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.orglife.LifeTownship;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** The second lock: bare SQL as the application's role, in a member's scope. */
@ArquillianTest
@DisplayName("A member's account, below every use case,")
class MembersWriteNothingIT {

    @Inject
    private LifeTownship township;
    @Inject
    private Database database;
    @Inject
    private UserTransaction transaction;

    private Caller member;
    private long id;
    private long meeting;
    private String row;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9812", 2, 1);
        member = township.member(1, 1);
        id = township.id(1);
        meeting = township.plan(1, township.today().plusDays(2));
        row = township.county().id() + ", '" + township.branchPath(1) + "', ";
    }

    @Test
    @DisplayName("changes nothing of its own attendance, work, excuses, leave and stays")
    void changesNothing() throws Exception {
        long branch = township.number("select id from organisation where code = '9812001'");
        township.run("insert into assigned_task (id, county_id, scope_path, organisation_id, member_id, title, due_on, month, assigned_by, assigned_at) values"
                + " (nextval('assigned_task_seq'), " + row + branch + ", " + id + ", 'x', date '2026-01-05', date '2026-01-01', 'x', now())");
        township.run("insert into excused_month (county_id, scope_path, member_id, kind, month, finding_id, reason, excused_by, excused_at) values ("
                + row + id + ", 'ASSIGNED_WORK', date '2020-01-01', 1, 'x', 'x', now()) on conflict do nothing");
        township.run("insert into leave_request (id, county_id, scope_path, meeting_id, member_id, reason, asked_at, state) values (nextval('leave_request_seq'), "
                + row + meeting + ", " + id + ", 'x', now(), 'ASKED') on conflict do nothing");
        township.run("insert into floating_stay (id, county_id, scope_path, organisation_id, member_id, away_to, since, contact_person, recorded_by, recorded_at) values"
                + " (nextval('floating_stay_seq'), " + row + branch + ", " + id + ", 'x', date '2026-01-05', 'x', 'x', now()) on conflict do nothing");
        assertThat(changed("update meeting_attendance set presence = 'PRESENT' where member_id = " + id)).isEqualTo("0");
        assertThat(changed("update assigned_task set result = 'DONE', resulted_at = now() where member_id = " + id)).isEqualTo("0");
        assertThat(changed("update excused_month set reason = 'y' where member_id = " + id)).isEqualTo("0");
        assertThat(changed("update leave_request set state = 'GRANTED', decided_at = now() where member_id = " + id)).isEqualTo("0");
        assertThat(changed("update floating_stay set ended_on = since where member_id = " + id)).isEqualTo("0");
    }

    @Test
    @DisplayName("adds nothing but its own request for leave, and that only as asked")
    void addsOnlyARequest() throws Exception {
        long branch = township.number("select id from organisation where code = '9812001'");
        String refused = "row-level security";
        assertThat(changed("insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month, presence) values (" + row
                + "(select max(id) from meeting), " + id + ", date '2026-01-01', 'PRESENT')")).contains(refused);
        assertThat(changed("insert into excused_month (county_id, scope_path, member_id, kind, month, finding_id, reason, excused_by, excused_at) values ("
                + row + id + ", 'ORGANISATION_LIFE', date '2026-03-01', 1, 'x', 'x', now())")).contains(refused);
        assertThat(changed("insert into assigned_task (id, county_id, scope_path, organisation_id, member_id, title, due_on, month, assigned_by, assigned_at, result,"
                + " resulted_at) values (nextval('assigned_task_seq'), " + row + branch + ", " + id + ", 'x', date '2026-01-05', date '2026-01-01', 'x', now(), 'DONE', now())"))
                .contains(refused);
        String leave = "insert into leave_request (id, county_id, scope_path, meeting_id, member_id, reason, asked_at, state, decided_at) values"
                + " (nextval('leave_request_seq'), " + row + meeting + ", ";
        assertThat(changed(leave + id + ", 'x', now(), 'GRANTED', now())")).contains(refused);
        assertThat(changed(leave + township.id(2) + ", 'x', now(), 'ASKED', null)")).contains(refused);
        assertThat(changed(leave + id + ", 'x', now(), 'ASKED', null)")).isEqualTo("1");
    }

    /** @return how many rows, or what PostgreSQL said */
    private String changed(String statement) throws Exception {
        return member.perform(() -> {
            Scope before = Scope.bind(member.scope());
            transaction.begin();
            try {
                database.enter(member.scope());
                return String.valueOf(database.<Integer>query(handle -> handle.createUpdate(statement).execute()));
            } catch (RuntimeException refused) {
                Throwable cause = refused;
                while (cause.getCause() != null) {
                    cause = cause.getCause();
                }
                return String.valueOf(cause.getMessage());
            } finally {
                transaction.rollback();
                Scope.restore(before);
            }
        });
    }
}
