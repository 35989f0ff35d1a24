package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.CampaignState;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The county's campaigns. */
@ApplicationScoped
public class Campaigns {

    private static final String LINE = """
            select c.id, c.version, c.name, c.rule_set, c.state, c.mobilisation_by, c.census_by, c.consultation_by, c.plan_by, c.opens_on, c.closes_on, c.opened_on,
                   c.registration_ends_on, c.closed_on, c.dropped_on, c.dropped_reason
              from campaign c where c.county_id = :county""";

    private static final String ALONE = "campaign ";
    private static final String CONCERNED = """
            select c.id from campaign c where c.county_id = :county
               and (exists (select 1 from campaign_task t where t.county_id = c.county_id and t.campaign_id = c.id)
                    or exists (select 1 from registration r where r.county_id = c.county_id and r.campaign_id = c.id))
             order by c.id desc limit 100""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** What was withdrawn was put down by mistake, as the campaign was planned. */
    private static final String ON_RECORD = """
            select exists (select 1 from mobilisation where county_id = :county and campaign_id = :id and withdrawn_at is null) or exists (select 1 from census_sheet where county_id = :county and campaign_id = :id)
                or exists (select 1 from consultation where county_id = :county and campaign_id = :id and withdrawn_at is null) or exists (select 1 from preparation_plan where county_id = :county and campaign_id = :id)
                or exists (select 1 from registration where county_id = :county and campaign_id = :id)
                or exists (select 1 from campaign_task where county_id = :county and campaign_id = :id and done_on is not null)""";

    /** A campaign as lists and the interface show it. @param registrationEndsOn the last day without an extension; null before the opening */
    public record Line(long id, int version, String name, String ruleSet, CampaignState state, LocalDate mobilisationBy, LocalDate censusBy, LocalDate consultationBy, LocalDate planBy,
                       LocalDate opensOn, LocalDate closesOn, LocalDate openedOn, LocalDate registrationEndsOn, LocalDate closedOn, LocalDate droppedOn, String droppedReason) implements Serializable {
    }

    /** Newest first: a county has a few. */
    public List<Line> lines() {
        return database.query(handle -> handle.createQuery(LINE + " order by c.id desc limit 100").bind("county", county.id()).mapTo(Line.class).list());
    }

    /** Ids of those in which the caller's view has a task or a registration, the newest first. */
    public List<Long> concerned() {
        return database.query(handle -> handle.createQuery(CONCERNED).bind("county", county.id()).mapTo(Long.class).list());
    }

    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(LINE + " and c.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }

    /** Whether anything but its tasks was put down in it and stands, in the county's sight. */
    public boolean isOnRecord(long id) {
        return database.query(handle -> handle.createQuery(ON_RECORD).bind("county", county.id()).bind("id", id).mapTo(Boolean.class).one());
    }

    /** @throws Refusal NOT_FOUND */
    public Campaign get(long id) {
        Campaign found = database.entities().find(Campaign.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * To do something in it: others may at the same time, but until it is over the campaign is neither closed nor given other dates. Held by name, for those who work in a campaign may not lock its
     * row, which is the county's.
     *
     * @return as it stands then @throws Refusal NOT_FOUND
     */
    public Campaign forWork(long id) {
        hold(id);
        Campaign found = get(id);
        database.entities().refresh(found);
        return found;
    }

    /** As {@link #forWork}, for whoever reads it by a statement afterwards. */
    public void hold(long id) {
        database.together(ALONE + id);
    }

    /** For an act on what the caller saw, while nobody works in it; of two at once one waits, and then is told. @throws Refusal NOT_FOUND, STALE_VERSION */
    public Campaign forAct(long id, int seenVersion) {
        database.alone(ALONE + id);
        Campaign found = get(id);
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }

    public void add(Campaign campaign) {
        database.entities().persist(campaign);
    }
}
