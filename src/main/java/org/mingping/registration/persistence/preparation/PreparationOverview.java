package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.preparation.PlanState;
import org.mingping.shared.persistence.Database;

/** Who is where in a campaign's preparation: a line a township-tier organisation, in one statement. */
@ApplicationScoped
public class PreparationOverview {

    private static final String LINES = """
            select o.id as organisation_id, o.code, o.name, k.name as campaign, k.state as campaign_state, k.closes_on,
                   t.mobilisation_due, t.mobilisation_done, t.census_due, t.census_done, t.consultation_due, t.consultation_done, t.plan_due, t.plan_done, t.registration_due, t.registration_done,
                   coalesce(b.meetings, 0) as meetings, coalesce(b.reached, 0) as reached,
                   coalesce(s.sheets, 0) as sheets, coalesce(s.signed, 0) as signed, coalesce(s.accepted, 0) as accepted, coalesce(s.returned, 0) as returned,
                   coalesce(c.consultations, 0) as consultations, coalesce(c.participants, 0) as participants,
                   coalesce(p.opinions, 0) as opinions, coalesce(p.unanswered, 0) as unanswered, coalesce(p.adopted, 0) as adopted,
                   l.state as plan_state, coalesce(l.number, 0) as plan_number, coalesce(g.asked, 0) as asked, coalesce(g.answered, 0) as answered
              from (select county_id, organisation_id,
                           max(due_on) filter (where phase = 'MOBILISATION') as mobilisation_due, max(done_on) filter (where phase = 'MOBILISATION') as mobilisation_done,
                           max(due_on) filter (where phase = 'CENSUS') as census_due, max(done_on) filter (where phase = 'CENSUS') as census_done,
                           max(due_on) filter (where phase = 'CONSULTATION') as consultation_due, max(done_on) filter (where phase = 'CONSULTATION') as consultation_done,
                           max(due_on) filter (where phase = 'PLAN') as plan_due, max(done_on) filter (where phase = 'PLAN') as plan_done,
                           max(due_on) filter (where phase = 'REGISTRATION') as registration_due, max(done_on) filter (where phase = 'REGISTRATION') as registration_done
                      from campaign_task where county_id = :county and campaign_id = :campaign group by county_id, organisation_id) t
              join organisation o on o.county_id = t.county_id and o.id = t.organisation_id
              join campaign k on k.county_id = t.county_id and k.id = :campaign
              left join (select organisation_id, count(*)::integer as meetings, sum(reached)::bigint as reached from mobilisation
                          where county_id = :county and campaign_id = :campaign and withdrawn_at is null group by organisation_id) b on b.organisation_id = o.id
              left join (select township_id, count(*)::integer as sheets, count(*) filter (where state = 'SIGNED')::integer as signed,
                                count(*) filter (where state = 'ACCEPTED')::integer as accepted, count(*) filter (where state = 'OPEN' and return_reason is not null)::integer as returned
                           from census_sheet where county_id = :county and campaign_id = :campaign group by township_id) s on s.township_id = o.id
              left join (select organisation_id, count(*)::integer as consultations, sum(participants)::bigint as participants from consultation
                          where county_id = :county and campaign_id = :campaign and withdrawn_at is null group by organisation_id) c on c.organisation_id = o.id
              left join (select organisation_id, count(*)::integer as opinions, count(*) filter (where state = 'OPEN')::integer as unanswered,
                                count(*) filter (where state = 'ADOPTED')::integer as adopted
                           from opinion where county_id = :county and campaign_id = :campaign and state <> 'WITHDRAWN' group by organisation_id) p on p.organisation_id = o.id
              left join preparation_plan l on l.county_id = o.county_id and l.campaign_id = :campaign and l.organisation_id = o.id
              left join lateral (select count(*)::integer as asked, count(*) filter (where r.state in ('VERIFIED','DECLINED'))::integer as answered from registration r
                                  where r.county_id = t.county_id and r.campaign_id = :campaign and r.state <> 'VOID' and r.scope_path collate "C" >= o.scope_path collate "C"
                                    and r.scope_path collate "C" < (left(o.scope_path, -1) || '0') collate "C") g on true
             where cast(:code as text) is null or o.code = :code
             order by o.code""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * One organisation.
     *
     * @param closesOn  the campaign's last day
     * @param reached   people, all meetings and notices together
     * @param sheets    lists of the census; {@code signed} wait for the township, {@code accepted} are done, {@code returned} wait for the branch
     * @param planState null before a plan was begun
     * @param asked     members who are asked to register; {@code answered} are registered, or have declined
     */
    public record Line(long organisationId, String code, String name, String campaign, CampaignState campaignState, LocalDate closesOn, LocalDate mobilisationDue, LocalDate mobilisationDone, LocalDate censusDue, LocalDate censusDone,
                       LocalDate consultationDue, LocalDate consultationDone, LocalDate planDue, LocalDate planDone, LocalDate registrationDue, LocalDate registrationDone, int meetings,
                       long reached, int sheets, int signed, int accepted, int returned, int consultations, long participants, int opinions, int unanswered, int adopted,
                       PlanState planState, int planNumber, int asked, int answered) implements Serializable {

        /** Whether anything is still put on record in it. */
        public boolean isRunning() {
            return campaignState.isRunning();
        }
    }

    /** @param code of one organisation, or null for all in the caller's scope */
    public List<Line> of(long campaign, String code) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("campaign", campaign).bind("code", code).mapTo(Line.class).list());
    }
}
