package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Takes up again what {@link MovedRegistrations} made void, of members to whom the membership was given back while the campaign is open: each is told, and the township has registering to do again. Set-based. */
@ApplicationScoped
public class ResumedRegistrations {

    /**
     * To the state it had, with what is written in it. Whoever has to write has days for it, or those that are left of a term that runs; what was handed in waits for the branch. Given back with it
     * is what was taken from the form with the record that was handed over, and a wish to leave: whoever has just been given the membership back is asked anew, and signs anew. What another campaign
     * asks by now stays void.
     */
    private static final String RESUME = """
            with ended as (select r.county_id, r.id,
                                  (select s.action from registration_step s where s.county_id = r.county_id and s.registration_id = r.id
                                      and s.action in ('SUBMITTED','SUBMITTED_FOR','RETURNED','TALKED') order by s.number desc limit 1) as last
                             from registration r
                             join member m on m.county_id = r.county_id and m.id = r.member_id and m.status = 'FULL'
                             join campaign c on c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN'
                            where r.county_id = :county and r.campaign_id = :campaign and r.state = 'VOID' and (:all or r.member_id = any(:members))
                              and (select s.action from registration_step s where s.county_id = r.county_id and s.registration_id = r.id
                                      and s.action in ('VOIDED','RESUMED') order by s.number desc limit 1) = 'VOIDED'
                              and not exists (select 1 from registration x join campaign o on o.county_id = x.county_id and o.id = x.campaign_id and o.state = 'OPEN'
                                               where x.county_id = r.county_id and x.member_id = r.member_id and x.state <> 'VOID')),
            states as (select e.county_id, e.id, case when e.last is null then 'OPEN' when e.last in ('RETURNED','TALKED') then 'RETURNED'
                                                      when r.will = 'STAY' and r.thought is null or r.will = 'LEAVE' then 'RETURNED' else 'SUBMITTED' end as state,
                              e.last in ('SUBMITTED','SUBMITTED_FOR') and (r.will = 'STAY' and r.thought is null or r.will = 'LEAVE') as anew
                         from ended e join registration r on r.county_id = e.county_id and r.id = e.id),
            resumed as (update registration r set state = s.state, version = r.version + 1, told_before = null, told_late = null,
                               decided_at = case when s.anew then :now else r.decided_at end, decided_by = case when s.anew then 'system' else r.decided_by end, decision = case when s.anew then null else r.decision end,
                               ends_on = case when s.state = 'SUBMITTED' or s.state = 'OPEN' and not :whole then r.ends_on else greatest(r.ends_on, cast(:endsOn as date)) end
                          from states s where r.county_id = s.county_id and r.id = s.id and (s.state = 'SUBMITTED' or s.state = 'RETURNED' and :left or :whole or s.state = 'OPEN' and r.ends_on >= :today)
                        returning r.county_id, r.scope_path, r.id, r.member_id, r.state, r.ends_on, s.anew),
            step as (insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, done_at, done_by)
                     select n.county_id, n.scope_path, n.id, n.member_id,
                            row_number() over (partition by n.id order by a.place) + coalesce((select max(s.number) from registration_step s where s.county_id = n.county_id and s.registration_id = n.id), 0), a.action, :now, case a.action when 'RETURNED' then 'system' else :by end
                       from resumed n join (values (1, 'RETURNED'), (2, 'RESUMED')) a (place, action) on n.anew or a.action = 'RESUMED' returning 1),
            again as (update campaign_task t set done_on = null, done_by = null, version = t.version + 1 from (select distinct scope_path from resumed) a
                       where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION' and t.done_on is not null and starts_with(a.scope_path, t.scope_path)
                      returning 1),
            told as (insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
                     select county_id, scope_path, member_id, case when state = 'SUBMITTED' then :waits else :writes end, json_build_array(:name, ends_on::text)::text, :link, :now
                       from resumed returning 1)
            select count(*) from resumed""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** The kinds of the notices: to whoever has handed in, and to whoever has to write; and their link. */
    public record Notices(String waits, String writes, String link) {
    }

    /**
     * Days that are left for whoever has to write.
     *
     * @param endsOn the last of them
     * @param whole  whether they are as many as everybody has
     * @param left   whether there is one
     * @param today  a term that lasts until then runs
     */
    public record Days(LocalDate endsOn, boolean whole, boolean left, LocalDate today) {
    }

    /**
     * @param members who is new or changed; null for everybody
     * @param days    for whoever has to write; where there are too few, what was not handed in stays void
     * @param by      whose doing it is
     * @return how many were taken up
     */
    public int resume(Newcomers.Running campaign, List<Long> members, Days days, Notices notices, String by) {
        return database.hashing(handle -> handle.createQuery(RESUME).bind("county", county.id()).bind("campaign", campaign.id()).bind("name", campaign.name())
                .bind("all", members == null).bindArray("members", Long.class, members == null ? new Object[0] : members.toArray()).bind("endsOn", days.endsOn()).bind("whole", days.whole()).bind("left", days.left()).bind("today", days.today())
                .bind("waits", notices.waits()).bind("writes", notices.writes()).bind("link", notices.link()).bind("now", OffsetDateTime.now(clock)).bind("by", by).mapTo(Integer.class).one());
    }
}
