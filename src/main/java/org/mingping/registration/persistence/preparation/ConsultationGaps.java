package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.shared.persistence.Database;

/** Why a layer was not heard, kept as it was said when the consultation was concluded. */
@ApplicationScoped
public class ConsultationGaps {

    private static final String KEEP = """
            insert into consultation_gap (county_id, scope_path, campaign_id, organisation_id, layer, reason, recorded_by, recorded_at)
            values (:county, :path, :campaign, :organisation, :layer, :reason, :by, :now)""";

    private static final String OF = """
            select layer, reason from consultation_gap where county_id = :county and campaign_id = :campaign and organisation_id = :organisation
             order by array_position(array['LEADERS','SECRETARIES','MEMBERS','MASSES'], layer)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A layer that was not heard. */
    public record Gap(ParticipantLayer layer, String reason) implements Serializable {
    }

    public void keep(Preparing of, Map<ParticipantLayer, String> reasons, String by) {
        reasons.forEach((layer, reason) -> database.execute(handle -> handle.createUpdate(KEEP).bind("county", of.county()).bind("path", of.path()).bind("campaign", of.campaign())
                .bind("organisation", of.organisation()).bind("layer", layer.name()).bind("reason", reason).bind("by", by).bind("now", OffsetDateTime.now(clock)).execute()));
    }

    public List<Gap> of(Preparing of) {
        return database.query(handle -> handle.createQuery(OF).bind("county", county.id()).bind("campaign", of.campaign()).bind("organisation", of.organisation()).mapTo(Gap.class).list());
    }
}
