package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.Consulted;
import org.mingping.registration.model.preparation.Opinion;
import org.mingping.registration.model.preparation.OpinionState;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Meetings in which people were asked, and what they said, within the caller's scope. */
@ApplicationScoped
public class ConsultationBook {

    private static final String ADD = """
            insert into consultation (county_id, scope_path, campaign_id, organisation_id, held_on, layer, category, place, led_by, participants, recorded_by, recorded_at)
            values (:county, :path, :campaign, :organisation, :day, :layer, :category, :place, :ledBy, :participants, :by, :now) returning id""";

    private static final String MEETINGS = """
            select c.id, c.held_on, c.layer, c.category, c.place, c.led_by, c.participants, c.recorded_by,
                   (select count(*)::integer from opinion p where p.county_id = c.county_id and p.consultation_id = c.id and p.state <> 'WITHDRAWN') as opinions,
                   c.withdrawn_reason, c.withdrawn_by, c.withdrawn_at
              from consultation c
             where c.county_id = :county""";

    private static final String WITHDRAW = """
            update consultation set withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :now where county_id = :county and id = :id and withdrawn_at is null""";

    private static final String OPINIONS = """
            select p.id, p.version, p.consultation_id, c.held_on, c.layer, c.category, p.subject, p.content, p.state, p.merged_into, p.answer, p.answered_by, p.answered_at, p.drafted_into, p.withdrawn_reason,
                   o.name as organisation_name,
                   (select count(*)::integer from opinion q where q.county_id = p.county_id and q.merged_into = p.id and q.state = 'MERGED') as merged
              from opinion p
              join consultation c on c.county_id = p.county_id and c.id = p.consultation_id
              join organisation o on o.county_id = p.county_id and o.id = p.organisation_id
             where p.county_id = :county and p.campaign_id = :campaign""";

    private static final String ORDER = " order by o.code, array_position(array['STANDARDS','PROCEDURE','EXIT'], p.subject), coalesce(p.merged_into, p.id), p.id";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** @param opinions how many were put down of it @param withdrawnReason null where it stands */
    public record Meeting(long id, LocalDate heldOn, ParticipantLayer layer, StandardCategory category, String place, String ledBy, int participants, String recordedBy, int opinions,
                          String withdrawnReason, String withdrawnBy, OffsetDateTime withdrawnAt) implements Serializable {

        public boolean isStanding() {
            return withdrawnReason == null;
        }
    }

    /** @param merged how many others went into it @param draftedInto code of the draft whose annex lists it, or null */
    public record Said(long id, int version, long consultationId, LocalDate heldOn, ParticipantLayer layer, StandardCategory category, OpinionSubject subject, String content,
                       OpinionState state, Long mergedInto, String answer, String answeredBy, OffsetDateTime answeredAt, String draftedInto, String withdrawnReason, String organisationName, int merged)
            implements Serializable {
    }

    public long add(Preparing of, Consulted what, String by) {
        return database.query(handle -> handle.createQuery(ADD).bind("county", of.county()).bind("path", of.path()).bind("campaign", of.campaign()).bind("organisation", of.organisation())
                .bind("day", what.heldOn()).bind("layer", what.layer().name()).bind("category", what.category().name()).bind("place", what.place()).bind("ledBy", what.ledBy())
                .bind("participants", what.participants()).bind("by", by).bind("now", OffsetDateTime.now(clock)).mapTo(Long.class).one());
    }

    public void add(Opinion opinion) {
        database.entities().persist(opinion);
        database.entities().flush();
    }

    /** By day. */
    public List<Meeting> meetings(Preparing of) {
        return database.query(handle -> handle.createQuery(MEETINGS + " and c.campaign_id = :campaign and c.organisation_id = :organisation order by c.held_on, c.id").bind("county", county.id()).bind("campaign", of.campaign()).bind("organisation", of.organisation())
                .mapTo(Meeting.class).list());
    }

    /** Those that count. */
    public List<Meeting> standing(Preparing of) {
        return meetings(of).stream().filter(Meeting::isStanding).toList();
    }

    /** @return false where it was withdrawn before */
    public boolean withdraw(long meeting, String reason, String by) {
        return database.query(handle -> handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("id", meeting).bind("reason", reason).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).execute()) == 1;
    }

    /** By subject; what was merged stands behind what it went into. */
    public List<Said> opinions(Preparing of) {
        return database.query(handle -> handle.createQuery(OPINIONS + " and p.organisation_id = :organisation" + ORDER)
                .bind("county", county.id()).bind("campaign", of.campaign()).bind("organisation", of.organisation()).mapTo(Said.class).list());
    }

    /** Of all townships in the caller's scope, adopted and in no draft yet. */
    public List<Said> adopted(long campaign) {
        return database.query(handle -> handle.createQuery(OPINIONS + " and p.state = 'ADOPTED' and p.drafted_into is null" + ORDER)
                .bind("county", county.id()).bind("campaign", campaign).mapTo(Said.class).list());
    }

    /** As {@link #adopted}, held in the order of their numbers: nobody withdraws one of them, or what went into it, until the draft lists it. */
    public List<Said> adoptedHeld(long campaign) {
        database.execute(handle -> handle.createQuery("select id from opinion where county_id = :county and campaign_id = :campaign and state = 'ADOPTED' and drafted_into is null order by id for update")
                .bind("county", county.id()).bind("campaign", campaign).mapTo(Long.class).list());
        return adopted(campaign);
    }

    /** @throws Refusal STALE_VERSION where one of them is not adopted any more, or in a draft already */
    public void drafted(List<Long> opinions, String ruleSet) {
        int drafted = database.query(handle -> handle.createUpdate("""
                        update opinion set drafted_into = :code, version = version + 1 where county_id = :county and id = any(:ids) and state = 'ADOPTED' and drafted_into is null""")
                .bind("county", county.id()).bind("code", ruleSet).bindArray("ids", Long.class, opinions.toArray()).execute());
        if (drafted != opinions.size()) {
            throw Refusal.stale();
        }
    }

    public Optional<Opinion> find(long id) {
        return Optional.ofNullable(database.entities().find(Opinion.class, id));
    }

    /** Two that are about to become one, held in the order of their numbers, so that two who merge them the two ways wait for each other and not for ever. @return the other @throws Refusal NOT_FOUND */
    public Opinion held(long id, long other) {
        Stream.of(id, other).sorted().distinct().forEach(one -> database.entities().refresh(find(one).orElseThrow(Refusal::notFound), LockModeType.PESSIMISTIC_WRITE));
        return find(other).orElseThrow(Refusal::notFound);
    }

    /** Those that went into it would hang on something that has no answer of its own. @throws Refusal OPINION_HAS_MERGED */
    public void requireAlone(Opinion opinion) {
        boolean merged = database.query(handle -> handle.createQuery("select exists (select 1 from opinion where county_id = :county and merged_into = :id and state = 'MERGED')")
                .bind("county", county.id()).bind("id", opinion.getId()).mapTo(Boolean.class).one());
        if (merged) {
            throw Refusal.conflict("OPINION_HAS_MERGED").under(Preparing.CLAUSE);
        }
    }

    /** For an act on what the caller saw. @throws Refusal NOT_FOUND, STALE_VERSION */
    public Opinion forAct(long id, int seenVersion) {
        Opinion found = find(id).orElseThrow(Refusal::notFound);
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
