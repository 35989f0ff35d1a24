package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.shared.persistence.Database;

/** The tasks of township-tier organisations in a campaign, made and moved as a set. */
@ApplicationScoped
public class CampaignTasks {

    private static final String PHASES = " unnest(cast(:phases as text[]), cast(:dues as date[])) as p (phase, due_on) ";

    /** An organisation that is named in none of a running campaign takes part in this one; all of them where nobody is named. */
    private static final String GIVE = """
            insert into campaign_task (county_id, scope_path, campaign_id, organisation_id, phase, due_on)
            select o.county_id, o.scope_path, :campaign, o.id, p.phase, p.due_on
              from organisation o cross join""" + PHASES + """
             where o.county_id = :county and o.kind in ('TOWNSHIP','DEVELOPMENT_ZONE','NEW_DISTRICT','COUNTY_DEPARTMENT') and o.dissolved_on is null
               and (:all or o.code = any(:codes))
            on conflict do nothing""";

    private static final String RESCHEDULE = """
            update campaign_task t set due_on = p.due_on, version = t.version + 1, told_before = null, told_late = null from""" + PHASES + """
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = p.phase and t.done_on is null and t.due_on <> p.due_on""";

    private static final String BUSY = """
            select distinct o.name from campaign_task t
              join campaign c on c.county_id = t.county_id and c.id = t.campaign_id and c.state in ('PLANNED','OPEN')
              join organisation o on o.county_id = t.county_id and o.id = t.organisation_id
             where t.county_id = :county and (:all or o.code = any(:codes)) order by o.name""";

    private static final String LINE = """
            select t.campaign_id, t.organisation_id, o.code as organisation, o.name as organisation_name, t.phase, t.version, t.due_on, t.done_on, t.done_by, t.note,
                   exists (select 1 from campaign c where c.county_id = t.county_id and c.id = t.campaign_id and c.opened_on is not null) as opened
              from campaign_task t join organisation o on o.county_id = t.county_id and o.id = t.organisation_id
             where t.county_id = :county
            """;

    private static final String ORDER = " order by o.scope_path collate \"C\", array_position(cast(:phases as text[]), t.phase)";

    private static final String HOLD = """
            select 1 from campaign_task where county_id = :county and campaign_id = :campaign and organisation_id = :organisation and phase = :phase for update""";

    private static final String DONE = """
            update campaign_task set done_on = :on, done_by = :by, note = coalesce(:note, note), version = version + 1
             where county_id = :county and campaign_id = :campaign and organisation_id = :organisation and phase = :phase and done_on is null""";

    private static final String[] PHASE_NAMES = Arrays.stream(CampaignPhase.values()).map(Enum::name).toArray(String[]::new);

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * Gives every organisation that takes part its tasks.
     *
     * @param organisations their codes; none for every township-tier organisation there is
     * @return how many tasks
     */
    public int give(long campaign, Collection<String> organisations, CampaignDates dates) {
        return database.query(handle -> handle.createUpdate(GIVE).bind("campaign", campaign).bind("county", county.id())
                .bindArray("phases", String.class, (Object[]) PHASE_NAMES).bindArray("dues", LocalDate.class, dues(dates))
                .bind("all", organisations.isEmpty()).bindArray("codes", String.class, organisations.toArray()).execute());
    }

    /** Moves what is not done yet; whoever was reminded of another day is reminded anew. */
    public void reschedule(long campaign, CampaignDates dates) {
        database.execute(handle -> handle.createUpdate(RESCHEDULE).bind("campaign", campaign).bind("county", county.id())
                .bindArray("phases", String.class, (Object[]) PHASE_NAMES).bindArray("dues", LocalDate.class, dues(dates)).execute());
    }

    /** How many organisations take part. */
    public int organisations(long campaign) {
        return database.query(handle -> handle.createQuery("select count(distinct organisation_id) from campaign_task where county_id = :county and campaign_id = :campaign")
                .bind("county", county.id()).bind("campaign", campaign).mapTo(Integer.class).one());
    }

    /** Names of some that are in a campaign which is not closed. */
    public List<String> busy(Collection<String> organisations) {
        return database.query(handle -> handle.createQuery(BUSY).bind("county", county.id()).bind("all", organisations.isEmpty())
                .bindArray("codes", String.class, organisations.toArray()).mapTo(String.class).list());
    }

    /** Within the caller's scope, by organisation and phase. */
    public List<CampaignTask> of(long campaign) {
        return database.query(handle -> handle.createQuery(LINE + " and t.campaign_id = :campaign" + ORDER).bind("county", county.id()).bind("campaign", campaign)
                .bindArray("phases", String.class, (Object[]) PHASE_NAMES).mapTo(CampaignTask.class).list());
    }

    public Optional<CampaignTask> one(long campaign, long organisation, CampaignPhase phase) {
        return database.query(handle -> handle.createQuery(LINE + " and t.campaign_id = :campaign and t.organisation_id = :organisation and t.phase = :phase").bind("county", county.id())
                .bind("campaign", campaign).bind("organisation", organisation).bind("phase", phase.name()).mapTo(CampaignTask.class).findOne());
    }

    /**
     * Holds a task: whoever else wants to say that it is done, or to change what it rests on, waits until this is over, and then sees it.
     *
     * @return as it stands then; empty where the organisation takes no part, or is not the caller's to change
     */
    public Optional<CampaignTask> held(long campaign, long organisation, CampaignPhase phase) {
        return database.query(handle -> {
            boolean there = handle.createQuery(HOLD).bind("county", county.id()).bind("campaign", campaign).bind("organisation", organisation).bind("phase", phase.name())
                    .mapTo(Integer.class).findOne().isPresent();
            return there ? one(campaign, organisation, phase) : Optional.empty();
        });
    }

    /** What is not reported in campaigns that are not closed, the nearest first. @param organisation whose, or null for everybody's in the caller's scope */
    public List<CampaignTask> toDo(Long organisation, int most) {
        return database.query(handle -> handle.createQuery(LINE + """
                         and t.done_on is null and (cast(:organisation as bigint) is null or t.organisation_id = :organisation)
                         and exists (select 1 from campaign c where c.county_id = t.county_id and c.id = t.campaign_id and c.state in ('PLANNED','OPEN'))
                         order by t.due_on, o.code limit :most""").bind("county", county.id()).bind("organisation", organisation).bind("most", most)
                .mapTo(CampaignTask.class).list());
    }

    /** @param note null keeps what stands @return whether it was not done before */
    public boolean done(long campaign, long organisation, CampaignPhase phase, LocalDate on, String note, String by) {
        return database.query(handle -> handle.createUpdate(DONE).bind("county", county.id()).bind("campaign", campaign).bind("organisation", organisation).bind("phase", phase.name())
                .bind("on", on).bind("by", by).bind("note", note).execute()) == 1;
    }

    private static Object[] dues(CampaignDates dates) {
        return Arrays.stream(CampaignPhase.values()).map(dates::dueOf).toArray();
    }
}
