package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Lists of branches that got another superior. */
@ApplicationScoped
public class MovedCensus {

    private static final String SHEETS = """
            update census_sheet s set scope_path = :to, version = s.version + 1, township_id = o.superior_id
              from organisation o, campaign c
             where s.county_id = :county and s.scope_path = :from and o.county_id = s.county_id and o.id = s.organisation_id
               and c.county_id = s.county_id and c.id = s.campaign_id and c.state in ('PLANNED','OPEN')""";

    private static final String ENTRIES = """
            update census_entry e set scope_path = s.scope_path from census_sheet s
             where e.county_id = :county and e.scope_path = :from and s.county_id = e.county_id and s.id = e.sheet_id and s.scope_path = :to""";

    /** Held first, as {@link org.mingping.registration.persistence.CampaignTasks#held} does, so that a list accepted at the same moment is seen. */
    private static final String WAITING = """
            select t.campaign_id, t.organisation_id from campaign_task t join campaign c on c.county_id = t.county_id and c.id = t.campaign_id and c.state in ('PLANNED','OPEN')
             where t.county_id = :county and t.phase = 'CENSUS' and t.done_on is null
               and exists (select 1 from census_sheet s where s.county_id = t.county_id and s.campaign_id = t.campaign_id and s.township_id = t.organisation_id)
             order by 1, 2 for update of t""";

    private static final String COMPLETED = """
            update campaign_task t set done_on = :today, done_by = :by, version = t.version + 1 from campaign c
             where t.county_id = :county and t.phase = 'CENSUS' and t.done_on is null and c.county_id = t.county_id and c.id = t.campaign_id and c.state in ('PLANNED','OPEN')
               and exists (select 1 from census_sheet s where s.county_id = t.county_id and s.campaign_id = t.campaign_id and s.township_id = t.organisation_id)
               and not exists (select 1 from census_sheet s join organisation o on o.county_id = s.county_id and o.id = s.organisation_id and o.dissolved_on is null
                                where s.county_id = t.county_id and s.campaign_id = t.campaign_id and s.township_id = t.organisation_id and s.state <> 'ACCEPTED')""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** In campaigns that are not closed; in those that are the past stays where it was. */
    public void follow(String from, String to) {
        database.execute(handle -> {
            handle.createUpdate(SHEETS).bind("county", county.id()).bind("from", from).bind("to", to).execute();
            handle.createUpdate(ENTRIES).bind("county", county.id()).bind("from", from).bind("to", to).execute();
        });
    }

    /** A township from which the branch went whose list was missing has all it waits for: its census is done. */
    public void complete(LocalDate today, String by) {
        database.execute(handle -> {
            handle.createQuery(WAITING).bind("county", county.id()).mapToMap().list();
            handle.createUpdate(COMPLETED).bind("county", county.id()).bind("today", today).bind("by", by).execute();
        });
    }
}
