package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.model.preparation.Mobilised;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.shared.persistence.Database;

/** Meetings and notices of mobilisation, within the caller's scope. */
@ApplicationScoped
public class MobilisationBook {

    private static final String ADD = """
            insert into mobilisation (county_id, scope_path, campaign_id, organisation_id, kind, held_on, title, content, reached, recorded_by, recorded_at)
            values (:county, :path, :campaign, :organisation, :kind, :day, :title, :content, :reached, :by, :now) returning id""";

    private static final String LINE = """
            select b.id, b.campaign_id, b.organisation_id, b.kind, b.held_on, b.title, b.content, b.reached, b.recorded_by, b.recorded_at, b.withdrawn_reason, b.withdrawn_by, b.withdrawn_at,
                   (select count(*)::integer from preparation_paper p where p.county_id = b.county_id and p.mobilisation_id = b.id) as papers
              from mobilisation b where b.county_id = :county""";

    private static final String WITHDRAW = """
            update mobilisation set withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :now where county_id = :county and id = :id and withdrawn_at is null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** @param withdrawnReason null where it stands @param papers how many lie beside it */
    public record Line(long id, long campaignId, long organisationId, MobilisationKind kind, LocalDate heldOn, String title, String content, int reached, String recordedBy,
                       OffsetDateTime recordedAt, String withdrawnReason, String withdrawnBy, OffsetDateTime withdrawnAt, int papers) implements Serializable {

        public boolean isStanding() {
            return withdrawnReason == null;
        }
    }

    public long add(Preparing of, Mobilised what, String by) {
        return database.query(handle -> handle.createQuery(ADD).bind("county", of.county()).bind("path", of.path()).bind("campaign", of.campaign()).bind("organisation", of.organisation())
                .bind("kind", what.kind().name()).bind("day", what.heldOn()).bind("title", what.title()).bind("content", what.content()).bind("reached", what.reached())
                .bind("by", by).bind("now", OffsetDateTime.now(clock)).mapTo(Long.class).one());
    }

    /** @return false where it was withdrawn before */
    public boolean withdraw(long id, String reason, String by) {
        return database.query(handle -> handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("id", id).bind("reason", reason).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).execute()) == 1;
    }

    /** Whether anything stands on record. */
    public boolean isAny(long campaign, long organisation) {
        return standing(campaign, organisation) > 0;
    }

    /** How many stand. */
    public int standing(long campaign, long organisation) {
        return database.query(handle -> handle.createQuery("""
                        select count(*) from mobilisation where county_id = :county and campaign_id = :campaign and organisation_id = :organisation and withdrawn_at is null""")
                .bind("county", county.id()).bind("campaign", campaign).bind("organisation", organisation).mapTo(Integer.class).one());
    }

    /** By day. */
    public List<Line> of(Preparing of) {
        return database.query(handle -> handle.createQuery(LINE + " and b.campaign_id = :campaign and b.organisation_id = :organisation order by b.held_on, b.id")
                .bind("county", county.id()).bind("campaign", of.campaign()).bind("organisation", of.organisation()).mapTo(Line.class).list());
    }

    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(LINE + " and b.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }
}
