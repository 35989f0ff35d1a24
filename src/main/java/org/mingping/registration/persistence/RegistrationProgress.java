package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.County;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.shared.persistence.Database;

/** How far the registrations of a campaign are, counted by organisation within the caller's scope. */
@ApplicationScoped
public class RegistrationProgress {

    /** By the organisations directly below the caller's; a branch counts itself. */
    private static final String BELOW = """
            select u.code, u.name, s.standing, s.registrations from (
                select o.id, (""" + RegistrationLists.STANDING + """
            ) as standing, count(*) as registrations
                  from registration r
                  join organisation o on o.county_id = r.county_id and o.dissolved_on is null and (o.superior_id = :organisation or o.id = :organisation and o.kind = 'BRANCH')
                       and starts_with(r.scope_path, o.scope_path)
                 where r.county_id = :county and r.campaign_id = :campaign group by 1, 2) s
              join organisation u on u.county_id = :county and u.id = s.id order by u.scope_path collate "C\"""";

    private static final String COUNTS = "select (" + RegistrationLists.STANDING + ") as standing, count(*) as registrations from registration r"
            + " where r.county_id = :county and r.campaign_id = :campaign group by 1";

    /** Of a row r: whether whoever asks decides it: not their own, nor what they wrote down from paper themselves. */
    static final String DECIDED_BY = """
            r.member_id is distinct from :member and not coalesce(r.from_paper and (r.typed_account = :account or r.typed_member = :member), false)""";

    /** What waits for a branch's officer; of a township, for more time. Nobody's own is a task of theirs. */
    private static final String WAITING = """
            select count(*) filter (where @VERIFY) as to_verify, min(r.submitted_on) filter (where @VERIFY) as verify_since,
                   count(*) filter (where @TALK) as to_talk, min(r.submitted_on) filter (where @TALK) as talk_since,
                   count(*) filter (where @ANOTHER) as for_another, min(r.submitted_on) filter (where @ANOTHER) as another_since,
                   count(*) filter (where r.state = 'DECLINED' and @ANOTHER) as to_correct, count(*) filter (where @UNHEARD) as unheard,
                   count(*) filter (where r.state in ('OPEN','RETURNED') and r.ends_on < :today) as missing, count(*) filter (where r.state = 'OPEN' and r.ends_on >= :today) as running,
                   count(*) filter (where exists (select 1 from registration_extension e where e.county_id = r.county_id and e.registration_id = r.id and e.state = 'PROPOSED')) as extensions,
                   min(r.ends_on) filter (where r.state = 'OPEN' and r.ends_on >= :today) as next_end, min(r.ends_on) filter (where r.state in ('OPEN','RETURNED') and r.ends_on < :today) as missed,
                   c.id as campaign_id, c.name as campaign
              from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN'
             where r.county_id = :county group by c.id, c.name order by c.id"""
            .replace("@VERIFY", "(r.state = 'SUBMITTED' and r.will = 'STAY' and (" + DECIDED_BY + "))").replace("@TALK", "(r.state = 'SUBMITTED' and r.will = 'LEAVE' and (" + DECIDED_BY + "))")
            .replace("@UNHEARD", "((" + Registrations.UNHEARD + ") and (" + DECIDED_BY + "))").replace("@ANOTHER", "((" + Registrations.FOR_ANOTHER + ") and (" + DECIDED_BY + "))");

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** How many registrations of one organisation stand one way. */
    public record Count(String code, String name, RegistrationStanding standing, long registrations) implements Serializable {
    }

    /** How many stand one way. */
    public record Total(RegistrationStanding standing, long registrations) implements Serializable {
    }

    /**
     * What waits in an open campaign, within the caller's scope.
     *
     * @param toVerify   members who stay, but for what the caller may not decide
     * @param toTalk     members who decline, in the same way
     * @param forAnother forms that wait for another than the branch's officer who would come upon them
     * @param toCorrect  the declined ones among these
     * @param unheard    members who decline and could not be talked with, as one person alone recorded
     * @param missing    not handed in, and the last day over
     * @param running    not handed in yet
     * @param extensions more time asked for
     * @param nextEnd    the nearest last day; null where none runs
     * @param missed     the first last day that is over; null where none is
     * @param verifySince  on which the first of those to be verified was handed in; null where none waits; the others alike
     */
    public record Waiting(long campaignId, String campaign, long toVerify, long toTalk, long forAnother, long toCorrect, long unheard, long missing, long running, long extensions, LocalDate nextEnd,
                          LocalDate missed, LocalDate verifySince, LocalDate talkSince, LocalDate anotherSince) implements Serializable {
    }

    /** @param organisation whose subordinates are counted */
    public List<Count> below(long campaign, long organisation) {
        return database.query(handle -> handle.createQuery(BELOW).bind("county", county.id()).bind("campaign", campaign).bind("organisation", organisation)
                .bind("today", LocalDate.now(clock)).mapTo(Count.class).list());
    }

    public List<Total> totals(long campaign) {
        return database.query(handle -> handle.createQuery(COUNTS).bind("county", county.id()).bind("campaign", campaign).bind("today", LocalDate.now(clock)).mapTo(Total.class).list());
    }

    /** @param asking whose tasks they would be */
    public List<Waiting> waiting(SamePerson asking) {
        return database.query(handle -> handle.createQuery(WAITING).bind("county", county.id()).bind("today", LocalDate.now(clock)).bind("account", asking.account()).bind("member", asking.member())
                .mapTo(Waiting.class).list());
    }
}
