package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Asks those who became full members, or came in, after a campaign was opened: each gets a registration and is told, and the township has registering to do again. Set-based, as the opening is. */
@ApplicationScoped
public class Newcomers {

    private static final String RUNNING = """
            select id, name, rule_set, closes_on from campaign where county_id = :county and state = 'OPEN' order by id""";

    /**
     * Who was asked by a campaign that runs is not asked again, wherever they are now: whoever is transferred keeps the one they have. One that is void asks nobody, and hinders no other campaign.
     */
    private static final String ASK = """
            with asked as (insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on)
                           select nextval('registration_seq'), m.county_id, m.scope_path, t.campaign_id, m.id, 'OPEN', :endsOn
                             from campaign_task t
                             join organisation b on b.county_id = t.county_id and b.superior_id = t.organisation_id
                             join member m on m.county_id = b.county_id and m.organisation_id = b.id and m.status = 'FULL'
                            where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION' and (:all or m.id = any(:members))
                              and not exists (select 1 from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN'
                                               where r.county_id = m.county_id and r.member_id = m.id and (r.state <> 'VOID' or r.campaign_id = t.campaign_id))
                           on conflict do nothing returning county_id, scope_path, member_id),
            again as (update campaign_task t set done_on = null, done_by = null, version = t.version + 1 from (select distinct scope_path from asked) a
                       where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION' and t.done_on is not null and starts_with(a.scope_path, t.scope_path)
                      returning 1),
            told as (insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
                     select county_id, scope_path, member_id, :kind, json_build_array(:name, cast(:endsOn as date)::text)::text, :link, :now from asked returning 1)
            select count(*) from asked""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A campaign in which members are asked. @param closesOn the day on which it is to be over */
    public record Running(long id, String name, String ruleSet, LocalDate closesOn) {
    }

    public List<Running> running() {
        return database.query(handle -> handle.createQuery(RUNNING).bind("county", county.id()).mapTo(Running.class).list());
    }

    /**
     * @param members who is new or changed; null for everybody
     * @param endsOn  the last day of whoever is asked now
     * @param kind    of the notice to each of them, with its link
     * @return how many were asked
     */
    public int ask(Running campaign, List<Long> members, LocalDate endsOn, String kind, String link) {
        return database.hashing(handle -> handle.createQuery(ASK).bind("county", county.id()).bind("campaign", campaign.id()).bind("name", campaign.name())
                .bind("all", members == null).bindArray("members", Long.class, members == null ? new Object[0] : members.toArray()).bind("endsOn", endsOn)
                .bind("kind", kind).bind("link", link).bind("now", OffsetDateTime.now(clock)).mapTo(Integer.class).one());
    }
}
