package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.organisation.BranchesMoved;
import org.mingping.shared.persistence.Database;

/**
 * What follows the roster: lists of everybody expected at meetings to come, and the place of a branch's records when it gets another superior. What
 * members did in another branch stays with that branch.
 */
@ApplicationScoped
public class KeptLists {

    private static final String JOINED = """
            insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month)
            select x.county_id, x.scope_path, x.id, m.id, date_trunc('month', x.meets_on)::date
              from meeting x join member m on m.county_id = x.county_id and m.organisation_id = x.organisation_id and m.status <> 'FORMER'
             where x.county_id = current_county() and x.state = 'PLANNED' and x.everyone
            on conflict (county_id, meeting_id, member_id) do update set expected = true where not meeting_attendance.expected""";

    /** Also of lists by name: nobody is expected of a branch they have left. */
    private static final String LEFT = """
            update meeting_attendance a set expected = false
              from meeting x, member m
             where a.county_id = current_county() and x.county_id = a.county_id and x.id = a.meeting_id and x.state = 'PLANNED' and a.expected
               and m.county_id = a.county_id and m.id = a.member_id and (m.organisation_id <> x.organisation_id or m.status = 'FORMER')""";

    /** Being away is about now: it goes to the branch that keeps in touch from now on, with what is known of it. */
    private static final String STAYS = """
            update floating_stay s set scope_path = m.scope_path, organisation_id = m.organisation_id, version = s.version + 1
              from member m
             where s.county_id = current_county() and m.county_id = s.county_id and m.id = s.member_id and s.ended_on is null
               and m.organisation_id <> s.organisation_id""";

    private static final String CONTACTS = """
            update floating_contact c set scope_path = s.scope_path from floating_stay s
             where c.county_id = current_county() and s.county_id = c.county_id and s.id = c.stay_id and s.ended_on is null and c.scope_path <> s.scope_path""";

    private static final String HANDSHAKES = """
            update floating_handshake h set home_path = s.scope_path, home_name = o.name
              from floating_stay s join organisation o on o.county_id = s.county_id and o.id = s.organisation_id
             where h.county_id = current_county() and s.county_id = h.county_id and s.id = h.stay_id and s.ended_on is null and h.home_path <> s.scope_path""";

    private static final List<String> TABLES = List.of("meeting", "meeting_attendance", "meeting_minutes", "attendance_change", "leave_request", "assigned_task",
            "task_change", "excused_month", "talk", "talk_member", "floating_stay", "floating_contact", "floating_handshake");

    @Inject
    private Database database;

    /** After a roster came in. */
    public void followRoster() {
        database.execute(handle -> {
            handle.createUpdate(LEFT).execute();
            List.of(JOINED, STAYS, CONTACTS, HANDSHAKES).forEach(statement -> handle.createUpdate(statement).execute());
        });
        database.forgetEntities();
    }

    public void follow(BranchesMoved moved) {
        database.execute(handle -> moved.moves().forEach(move -> {
            TABLES.forEach(table -> handle.createUpdate("update " + table + " set scope_path = :to where county_id = current_county() and scope_path = :from")
                    .bind("to", move.to()).bind("from", move.from()).execute());
            handle.createUpdate("update floating_handshake set home_path = :to where county_id = current_county() and home_path = :from")
                    .bind("to", move.to()).bind("from", move.from()).execute();
        }));
        database.forgetEntities();
    }
}
