package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Takes registrations along with members and branches that got another place in the tree, tasks with their townships; and ends what waits for somebody who is no member any more. */
@ApplicationScoped
public class MovedRegistrations {

    /** Nothing that is written in it changes: a member who is writing while they are transferred goes on with the version they saw. */
    private static final String FOLLOW = """
            update registration r set scope_path = m.scope_path from member m
             where r.county_id = :county and m.county_id = r.county_id and m.id = r.member_id and r.scope_path <> m.scope_path
               and (:all or r.member_id = any(:members))""";

    private static final String BESIDE = """
            update %s x set scope_path = r.scope_path from registration r
             where x.county_id = :county and r.county_id = x.county_id and r.id = x.registration_id and x.scope_path <> r.scope_path""";

    /** A line of the history each: the membership ended, and nobody has to decide. */
    private static final String VOID = """
            with voided as (update registration r set state = 'VOID', version = r.version + 1 from member m
                             where r.county_id = :county and m.county_id = r.county_id and m.id = r.member_id and m.status = 'FORMER' and r.state in ('OPEN','SUBMITTED','RETURNED')
                               and (:all or r.member_id = any(:members))
                            returning r.county_id, r.scope_path, r.id, r.member_id)
            insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, done_at, done_by)
            select v.county_id, v.scope_path, v.id, v.member_id,
                   1 + coalesce((select max(s.number) from registration_step s where s.county_id = v.county_id and s.registration_id = v.id), 0), 'VOIDED', :now, :by from voided v""";

    private static final String NEEDLESS = """
            update registration_extension e set state = 'NEEDLESS', decided_at = :now, decided_by = 'system' from registration r
             where e.county_id = :county and e.state = 'PROPOSED' and r.county_id = e.county_id and r.id = e.registration_id and r.state = 'VOID'""";

    private static final List<String> FOLLOWING = Stream.of("registration_step", "registration_correction", "registration_extension", "registration_talk", "registration_attempt",
            "registration_paper", "registration_contact").map(BESIDE::formatted).toList();

    private static final String TASKS = """
            update campaign_task t set scope_path = o.scope_path from organisation o
             where t.county_id = :county and o.county_id = t.county_id and o.id = t.organisation_id and t.scope_path <> o.scope_path""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** @param members who is new or changed; null for everybody @param by whose doing it is @return whether any came to another place */
    public boolean follow(List<Long> members, String by) {
        Object[] these = members == null ? new Object[0] : members.toArray();
        boolean moved = database.hashing(handle -> {
            boolean any = handle.createUpdate(FOLLOW).bind("county", county.id()).bind("all", members == null).bindArray("members", Long.class, these).execute() > 0;
            handle.createUpdate(VOID).bind("county", county.id()).bind("all", members == null).bindArray("members", Long.class, these)
                    .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute();
            handle.createUpdate(NEEDLESS).bind("county", county.id()).bind("now", OffsetDateTime.now(clock)).execute();
            if (any) {
                FOLLOWING.forEach(statement -> handle.createUpdate(statement).bind("county", county.id()).execute());
            }
            handle.createUpdate(TASKS).bind("county", county.id()).execute();
            return any;
        });
        database.forgetEntities();
        return moved;
    }
}
