package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;
import org.mingping.shared.persistence.Database;

/**
 * What follows the roster: lists of everybody expected at meetings to come, and the place of a branch's records when it gets another superior. What
 * members did in another branch stays with that branch, and who was expected at a meeting whose day is over stays as it was.
 */
@ApplicationScoped
public class KeptLists {

    private static final String ON_CONFLICT = """
            \non conflict (county_id, meeting_id, member_id) do update set expected = true, month = excluded.month where not meeting_attendance.expected""";

    private static final String JOINED = """
            insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month)
            select x.county_id, x.scope_path, x.id, m.id, date_trunc('month', x.meets_on)::date
              from meeting x join member m on m.county_id = x.county_id and m.organisation_id = x.organisation_id and m.status <> 'FORMER'
                    and m.joined_on <= x.meets_on
             where x.county_id = current_county() and x.state = 'PLANNED' and x.everyone and x.meets_on >= :today""" + ON_CONFLICT;

    /** Also of lists by name: nobody is expected of a branch they have left. Attendance recorded in the same moment stays. */
    private static final String LEFT = """
            update meeting_attendance a set expected = false
              from meeting x, member m
             where a.county_id = current_county() and x.county_id = a.county_id and x.id = a.meeting_id and x.state = 'PLANNED' and x.meets_on >= :today
               and a.expected and a.presence is null
               and m.county_id = a.county_id and m.id = a.member_id and (m.organisation_id <> x.organisation_id or m.status = 'FORMER')""";

    /** What was put in with a path read before a branch moved: its place is its branch's, whoever was first. */
    private static final String HEAL_OF_BRANCH = """
            update %s x set scope_path = o.scope_path from organisation o
             where x.county_id = current_county() and o.county_id = x.county_id and o.id = x.organisation_id and x.scope_path <> o.scope_path""";

    private static final String HEAL_CHILD = """
            update %1$s x set scope_path = p.scope_path from %2$s p
             where x.county_id = current_county() and p.county_id = x.county_id and p.id = x.%2$s_id and x.scope_path <> p.scope_path""";

    private static final List<String> OF_BRANCH = List.of("meeting", "assigned_task", "talk");

    private static final String TASK_CHANGES = """
            update task_change x set scope_path = p.scope_path from assigned_task p
             where x.county_id = current_county() and p.county_id = x.county_id and p.id = x.task_id and x.scope_path <> p.scope_path""";

    private static final List<String> TABLES = List.of("meeting", "meeting_attendance", "meeting_minutes", "attendance_change", "leave_request", "assigned_task",
            "task_change", "excused_month", "talk", "talk_member", "floating_stay", "floating_contact", "floating_handshake");

    private static final String MOVE = """
            update %1$s x set %2$s = v.new_path from unnest(cast(:from as text[]), cast(:to as text[])) v (old_path, new_path)
             where x.county_id = current_county() and x.%2$s = v.old_path""";

    @Inject
    private Database database;

    @Inject
    private KeptStays stays;

    @Inject
    private Clock clock;

    /** After a roster came in, or a membership was decided on. */
    public void followRoster(RosterImported imported) {
        LocalDate today = LocalDate.now(clock);
        imported.only().ifPresentOrElse(members -> follow(today, members), () -> followEverybody(today));
        if (!imported.byDecision()) {
            heal();
        }
        stays.followRoster(today, imported.only().orElse(null));
        database.forgetEntities();
    }

    private void follow(LocalDate today, Collection<Long> members) {
        database.execute(handle -> List.of(LEFT + " and a.member_id = any(:members)", JOINED.replace(ON_CONFLICT, " and m.id = any(:members)" + ON_CONFLICT))
                .forEach(statement -> handle.createUpdate(statement).bind("today", today).bindArray("members", Long.class, members.toArray()).execute()));
    }

    private void followEverybody(LocalDate today) {
        database.hashing(handle -> {
            List.of(LEFT, JOINED).forEach(statement -> handle.createUpdate(statement).bind("today", today).execute());
            return null;
        });
    }

    private void heal() {
        database.hashing(handle -> {
            OF_BRANCH.forEach(table -> handle.createUpdate(HEAL_OF_BRANCH.formatted(table)).execute());
            List.of("meeting_attendance", "meeting_minutes", "attendance_change", "leave_request")
                    .forEach(child -> handle.createUpdate(HEAL_CHILD.formatted(child, "meeting")).execute());
            handle.createUpdate(HEAL_CHILD.formatted("talk_member", "talk")).execute();
            handle.createUpdate(TASK_CHANGES).execute();
            return null;
        });
    }

    /** One statement a table, however many branches move. */
    public void follow(BranchesMoved moved) {
        database.execute(handle -> {
            String[] from = moved.moves().stream().map(BranchesMoved.Move::from).toArray(String[]::new);
            String[] to = moved.moves().stream().map(BranchesMoved.Move::to).toArray(String[]::new);
            TABLES.forEach(table -> handle.createUpdate(MOVE.formatted(table, "scope_path")).bindArray("from", String.class, (Object[]) from)
                    .bindArray("to", String.class, (Object[]) to).execute());
            handle.createUpdate(MOVE.formatted("floating_handshake", "home_path")).bindArray("from", String.class, (Object[]) from)
                    .bindArray("to", String.class, (Object[]) to).execute();
        });
        database.forgetEntities();
    }
}
