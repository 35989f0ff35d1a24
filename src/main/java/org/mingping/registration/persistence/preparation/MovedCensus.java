package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Lists of branches that got another superior. */
@ApplicationScoped
public class MovedCensus {

    private static final String SHEETS = """
            update census_sheet s set scope_path = :to, version = s.version + 1, township_id = o.superior_id
              from organisation o, campaign c
             where s.county_id = :county and s.scope_path = :from and o.county_id = s.county_id and o.id = s.organisation_id
               and c.county_id = s.county_id and c.id = s.campaign_id and c.state <> 'CLOSED'""";

    private static final String ENTRIES = """
            update census_entry e set scope_path = s.scope_path from census_sheet s
             where e.county_id = :county and e.scope_path = :from and s.county_id = e.county_id and s.id = e.sheet_id and s.scope_path = :to""";

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
}
