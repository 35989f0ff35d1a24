package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.mingping.organisation.County;
import org.mingping.registration.DeclinedCases;
import org.mingping.shared.persistence.Database;

/** Gives back the registration of whoever took back the wish to leave that it declared: without the declaration, which stands in its history and is not made again by a mere press of a button; the member is told, and the township's task is to be done again. */
@ApplicationScoped
public class TakenBackRegistrations {

    private static final String GIVE_BACK = """
            with back as (update registration r set state = 'RETURNED', version = r.version + 1, decided_at = :now, decided_by = :by, decision = null, will = null, statement = null, told_before = null, told_late = null,
                                 ends_on = greatest(r.ends_on, cast(:endsOn as date))
                           where r.county_id = :county and r.campaign_id = :campaign and r.member_id = :member and r.state = 'DECLINED' and %s is not null
                          returning r.county_id, r.scope_path, r.id, r.member_id, r.ends_on),
            step as (insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, note, done_at, done_by)
                     select b.county_id, b.scope_path, b.id, b.member_id,
                            1 + coalesce((select max(s.number) from registration_step s where s.county_id = b.county_id and s.registration_id = b.id), 0), 'RETURNED', :note, :now, :by from back b returning 1),
            again as (update campaign_task t set done_on = null, done_by = null, version = t.version + 1 from back b
                       where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION' and t.done_on is not null and starts_with(b.scope_path, t.scope_path) returning 1),
            told as (insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
                     select county_id, scope_path, member_id, :kind, json_build_array(:name, ends_on::text)::text, :link, :now from back returning 1)
            select count(*) from back""";

    private static final String HOLD = """
            select r.campaign_id from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN'
             where r.county_id = :county and r.member_id = :member and r.state = 'DECLINED' order by r.id for update of r""";

    @Inject
    private Database database;

    @Inject
    @Any
    private Instance<DeclinedCases> cases;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** Holds what the member declared in campaigns that are open. @return these campaigns */
    public List<Long> hold(long member) {
        return database.query(handle -> handle.createQuery(HOLD).bind("county", county.id()).bind("member", member).mapTo(Long.class).list());
    }

    /**
     * @param endsOn the last day on which it may be handed in again, unless its term runs longer
     * @param note   for its history
     * @param kind   of the notice to the member, with its link
     */
    public void giveBack(Newcomers.Running campaign, long member, LocalDate endsOn, String note, String kind, String link) {
        String takenBack = RegistrationLists.TAKEN_BACK.formatted(cases.stream().map(DeclinedCases::all).collect(Collectors.joining(" union all ")));
        database.query(handle -> handle.createQuery(GIVE_BACK.formatted(takenBack)).bind("county", county.id()).bind("campaign", campaign.id()).bind("member", member).bind("endsOn", endsOn)
                .bind("by", RegistrationSteps.BY_SYSTEM).bind("note", note).bind("kind", kind).bind("link", link).bind("name", campaign.name()).bind("now", OffsetDateTime.now(clock)).mapTo(Integer.class).one());
    }
}
