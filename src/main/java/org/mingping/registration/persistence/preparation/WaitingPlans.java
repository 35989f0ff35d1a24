package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Plans handed in and not answered. */
@ApplicationScoped
public class WaitingPlans {

    private static final String LINES = """
            select p.campaign_id as campaign, o.code, o.name, v.submitted_at as since
              from preparation_plan p
              join campaign c on c.county_id = p.county_id and c.id = p.campaign_id and c.state in ('PLANNED','OPEN')
              join preparation_plan_version v on v.county_id = p.county_id and v.plan_id = p.id and v.number = p.number
              join organisation o on o.county_id = p.county_id and o.id = p.organisation_id
             where p.county_id = :county and p.state = 'SUBMITTED' order by v.submitted_at limit 40""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param code of the organisation whose it is */
    public record Line(long campaign, String code, String name, OffsetDateTime since) {
    }

    public List<Line> lines() {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).mapTo(Line.class).list());
    }
}
