package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The task of registration, which nobody reports: done with the last registration of the township that waits for somebody, to be done again where one waits anew. Set-based, in the county's sight. */
@ApplicationScoped
public class RegisteredTasks {

    /** Of the township under whose path the registration lies, or of all. */
    private static final String CONCERNED = """
             t.county_id = :county and t.phase = 'REGISTRATION' and (cast(:campaign as bigint) is null or t.campaign_id = :campaign)
               and (cast(:path as text) is null or starts_with(:path, t.scope_path))
            """;

    /** Two who decide the last two at once would each see the other's as waiting. */
    private static final String HOLD = """
            select 1 from campaign_task t join campaign c on c.county_id = t.county_id and c.id = t.campaign_id and c.state = 'OPEN'
             where t.done_on is null and""" + CONCERNED + " order by t.campaign_id, t.organisation_id for update of t";

    /** A path ends with a slash; what lies under it comes before the same with the character after the slash. */
    private static final String DONE = """
            update campaign_task t set done_on = :today, done_by = :by, version = t.version + 1 from campaign c
             where c.county_id = t.county_id and c.id = t.campaign_id and c.state = 'OPEN' and t.done_on is null and""" + CONCERNED + """
               and not exists (select 1 from registration r where r.county_id = t.county_id and r.campaign_id = t.campaign_id and r.scope_path collate "C" >= t.scope_path collate "C"
                                  and r.scope_path collate "C" < (left(t.scope_path, -1) || '0') collate "C" and (""" + Registrations.WAITS + "))";

    private static final String AGAIN = """
            update campaign_task t set done_on = null, done_by = null, version = t.version + 1 where t.done_on is not null and""" + CONCERNED;

    private static final String WAITING_AGAIN = """
            update campaign_task t set done_on = null, done_by = null, version = t.version + 1 from campaign c
             where t.county_id = :county and t.phase = 'REGISTRATION' and c.county_id = t.county_id and c.id = t.campaign_id and c.state = 'OPEN' and t.done_on is not null
               and exists (select 1 from registration r where r.county_id = t.county_id and r.campaign_id = t.campaign_id and r.scope_path collate "C" >= t.scope_path collate "C"
                              and r.scope_path collate "C" < (left(t.scope_path, -1) || '0') collate "C" and (""" + Registrations.WAITS + "))";

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * Those are done of which nothing waits any more.
     *
     * @param campaign id; null for every open one
     * @param path     of a registration that was just decided; null for every township
     * @param by       whose doing it is
     */
    public void done(Long campaign, String path, LocalDate today, String by) {
        database.whileSeeing(county.path(), () -> database.execute(handle -> {
            handle.createQuery(HOLD).bind("county", county.id()).bind("campaign", campaign).bind("path", path).mapTo(Integer.class).list();
            handle.createUpdate(DONE).bind("county", county.id()).bind("campaign", campaign).bind("path", path).bind("today", today).bind("by", by).execute();
        }));
    }

    /** Something waits anew under this path. */
    public void again(long campaign, String path) {
        database.whileSeeing(county.path(), () -> database.execute(handle -> handle.createUpdate(AGAIN).bind("county", county.id()).bind("campaign", campaign).bind("path", path).execute()));
    }

    /** Registrations came to other places: a township that has received one that waits has registering to do again. */
    public void moved(LocalDate today) {
        database.whileSeeing(county.path(), () -> database.execute(handle -> handle.createUpdate(WAITING_AGAIN).bind("county", county.id()).bind("today", today).execute()));
    }
}
