package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.shared.persistence.Database;

/** Who takes part in which campaign: whoever was given its tasks. */
@ApplicationScoped
public class Preparations {

    private static final String FIND = """
            select o.county_id as county, t.campaign_id as campaign, o.id as organisation, o.scope_path as path
              from campaign_task t join organisation o on o.county_id = t.county_id and o.id = t.organisation_id
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'PLAN' and (o.code = :code or cast(:code as text) is null and o.id = :own)""";

    private static final String CURRENT = """
            select max(t.campaign_id) from campaign_task t join campaign c on c.county_id = t.county_id and c.id = t.campaign_id
             where t.county_id = :county and t.organisation_id = :organisation and c.state in ('PLANNED','OPEN')""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param code of the organisation; null for the one with the id {@code own} */
    public Optional<Preparing> find(long campaign, String code, long own) {
        return database.query(handle -> handle.createQuery(FIND).bind("county", county.id()).bind("campaign", campaign).bind("code", code).bind("own", own)
                .mapTo(Preparing.class).findOne());
    }

    /** The campaign that is not closed and in which an organisation takes part. */
    public Optional<Long> current(long organisation) {
        return database.query(handle -> handle.createQuery(CURRENT).bind("county", county.id()).bind("organisation", organisation).mapTo(Long.class).findOne());
    }
}
