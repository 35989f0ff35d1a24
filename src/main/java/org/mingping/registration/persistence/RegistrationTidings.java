package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mingping.organisation.County;
import org.mingping.organisation.MemberContacts;
import org.mingping.shared.Jsons;
import org.mingping.shared.persistence.Database;

/** Puts notices about registrations into many boxes at once, each member's last day told of once before and once after it. */
@ApplicationScoped
public class RegistrationTidings {

    private static final String INTO = "insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)\n";

    private static final String OPENED = INTO + """
            select t.county_id, t.scope_path, cast(null as bigint), :kind, :values, :link, :now from campaign_task t
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION'
            union all
            select b.county_id, b.scope_path, null, :kind, :values, :link, :now from campaign_task t
              join organisation b on b.county_id = t.county_id and b.superior_id = t.organisation_id and b.dissolved_on is null
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION'""";

    /** To a member's own box, and to that of the office where whoever is no member acts. */
    private static final String TALKED = INTO + """
            select m.county_id, m.scope_path, m.id, :kind, :values, cast(null as text), cast(:now as timestamptz) from member m where m.county_id = :county and 'member ' || m.id = any(:people) and m.id = any(:ids)
            union all
            select a.county_id, a.scope_path, null, :kind, :values, null, :now from account a where a.county_id = :county and 'account ' || a.id = any(:people) and a.id = any(:ids)""";

    /** The member, and, of one who is away, the branch with whom to call. */
    private static final String DUE = """
            with told as (update registration r set told_before = :today from campaign c
                           where r.county_id = :county and c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN' and r.state in ('OPEN','RETURNED')
                             and r.told_before is null and r.ends_on between :today and :soon
                          returning r.county_id, r.scope_path, r.id, r.member_id, r.ends_on, c.name as campaign),
            members as (insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
                        select county_id, scope_path, member_id, :kind, json_build_array(campaign, ends_on::text)::text, :link, :now from told returning 1),
            away as (insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
                     select d.county_id, d.scope_path, null, :awayKind,
                            json_build_array(m.name, d.ends_on::text, coalesce(k.contact_person || coalesce(' ' || k.contact_number, ''), ''))::text, :awayLink || d.id, :now
                       from told d
                       join member m on m.county_id = d.county_id and m.id = d.member_id
                       left join (%s) k on k.member_id = d.member_id
                      where m.floating or k.member_id is not null returning 1)
            select count(*) from told""";

    /** One line a branch and one a township: how many are missing, not who, since a list is behind the link. */
    private static final String MISSING = """
            with told as (update registration r set told_late = :today from campaign c
                           where r.county_id = :county and c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN' and r.state in ('OPEN','RETURNED')
                             and r.told_late is null and r.ends_on < :today
                          returning r.county_id, r.scope_path, r.campaign_id, c.name as campaign),
            counted as (select county_id, scope_path, campaign_id, campaign, count(*) as members from told group by 1, 2, 3, 4
                        union all
                        select county_id, regexp_replace(scope_path, '[^/]+/$', ''), campaign_id, campaign, count(*) from told group by 1, 2, 3, 4),
            put as (insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
                    select county_id, scope_path, null, :kind, json_build_array(campaign, members::text)::text, :link || campaign_id || '&standing=MISSING', :now from counted returning 1)
            select count(*) from told""";

    @Inject
    private Database database;

    @Inject
    @Any
    private Instance<MemberContacts> contacts;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    public void opened(long campaign, String kind, String link, List<String> values) {
        database.execute(handle -> handle.createUpdate(OPENED).bind("county", county.id()).bind("campaign", campaign).bind("kind", kind)
                .bind("values", Jsons.array(values).build().toString()).bind("link", link).bind("now", OffsetDateTime.now(clock)).execute());
    }

    /** To people who are named in a talk, of whichever branch. @param people as {@link RegistrationTalks#mayTalk} names them */
    public void talked(Collection<String> people, String kind, List<String> values) {
        Object[] ids = people.stream().map(person -> Long.valueOf(person.substring(person.indexOf(' ') + 1))).toArray();
        database.whileSeeing(county.path(), () -> database.execute(handle -> handle.createUpdate(TALKED).bind("county", county.id()).bind("kind", kind).bindArray("people", String.class, people.toArray())
                .bindArray("ids", Long.class, ids).bind("values", Jsons.array(values).build().toString()).bind("now", OffsetDateTime.now(clock)).execute()));
    }

    /**
     * Of registrations whose last day is one up to {@code soon}: the member, and of one who is away the branch.
     *
     * @return how many members
     */
    public int due(String kind, String link, String awayKind, String awayLink, LocalDate today, LocalDate soon) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String known = contacts.stream().map(MemberContacts::statement).collect(Collectors.joining(" union all ",
                "select member_id, min(contact_person) as contact_person, min(contact_number) as contact_number from (", ") x group by member_id"));
        return database.query(handle -> handle.createQuery(DUE.formatted(known)).bind("county", county.id()).bind("kind", kind).bind("link", link).bind("awayKind", awayKind)
                .bind("awayLink", awayLink).bind("today", today).bind("soon", soon).bind("now", now).mapTo(Integer.class).one());
    }

    /** @return how many members are newly missing */
    public int missing(String kind, String link, LocalDate today) {
        return database.query(handle -> handle.createQuery(MISSING).bind("county", county.id()).bind("kind", kind).bind("link", link).bind("today", today)
                .bind("now", OffsetDateTime.now(clock)).mapTo(Integer.class).one());
    }
}
