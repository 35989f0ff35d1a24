package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.mingping.shared.persistence.Database;

/** Writes the end of a membership, and its return, into the roster and the member's history. */
@ApplicationScoped
public class MembershipStore {

    private static final String RECORD = """
            insert into member_event (county_id, scope_path, member_id, kind, before_value, after_value, happened_on, recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.id, k.kind, case k.kind when 'status' then m.status end, case k.kind when 'status' then :status else :reason end, :on, :now, :by
              from member m cross join (values (1, 'status'), (2, 'membership')) as k (place, kind)
             where m.county_id = current_county() and m.id = :member order by k.place""";

    private static final String END = "update member set status = 'FORMER', ended_on = :on, kept_until = :until, version = version + 1"
            + " where county_id = current_county() and id = :member and status <> 'FORMER'";

    /** What they were before they became a former member the last time; nothing where a roster said so and no decision: what no decision took, none gives back. */
    private static final String BEFORE = """
            select e.before_value from member_event e join member m on m.county_id = e.county_id and m.id = e.member_id
             where e.county_id = current_county() and e.member_id = :member and e.kind = 'status' and e.after_value = 'FORMER' and m.status = 'FORMER'
               and exists (select 1 from member_event k where k.county_id = e.county_id and k.member_id = e.member_id and k.kind = 'membership' and k.recorded_at = e.recorded_at)
               and not exists (select 1 from member_event l where l.county_id = e.county_id and l.member_id = e.member_id and l.kind = 'status' and l.id > e.id)
             order by e.id desc limit 1""";

    private static final String GIVE_BACK = "update member set status = :status, ended_on = null, kept_until = null, handed_over_on = null, handed_over_by = null,"
            + " archive_no = null, version = version + 1 where county_id = current_county() and id = :member";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** @return whether it changed anything */
    public boolean end(long member, LocalDate on, LocalDate keptUntil, String reason, String by) {
        boolean changes = database.query(handle -> {
            boolean ends = handle.createQuery("select exists (select 1 from member where county_id = current_county() and id = :member and status <> 'FORMER')")
                    .bind("member", member).mapTo(Boolean.class).one();
            if (ends) {
                record(handle, member, "FORMER", on, reason, by);
                handle.createUpdate(END).bind("member", member).bind("on", on).bind("until", keptUntil).execute();
            }
            return ends;
        });
        database.forgetEntities();
        return changes;
    }

    /** @return whether it changed anything */
    public boolean giveBack(long member, LocalDate on, String reason, String by) {
        boolean changes = database.query(handle -> handle.createQuery(BEFORE).bind("member", member).mapTo(String.class).findOne().map(status -> {
            record(handle, member, status, on, reason, by);
            handle.createUpdate(GIVE_BACK).bind("member", member).bind("status", status).execute();
            return true;
        }).orElse(false));
        database.forgetEntities();
        return changes;
    }

    private void record(Handle handle, long member, String status, LocalDate on, String reason, String by) {
        handle.createUpdate(RECORD).bind("member", member).bind("status", status).bind("reason", reason).bind("on", on).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute();
    }
}
