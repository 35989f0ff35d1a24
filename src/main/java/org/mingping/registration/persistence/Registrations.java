package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.AttemptPolicy;
import org.mingping.registration.model.Registration;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Registrations by id, within the caller's scope; and the statement that makes them. */
@ApplicationScoped
public class Registrations {

    /**
     * One row for every full member of the organisations that take part, however many they are, in one statement. Whoever came from where another campaign asked them keeps the one they have, as
     * {@link Newcomers} has it.
     */
    private static final String OPEN = """
            insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on)
            select nextval('registration_seq'), m.county_id, m.scope_path, :campaign, m.id, 'OPEN', :endsOn
              from campaign_task t
              join organisation b on b.county_id = t.county_id and b.superior_id = t.organisation_id
              join member m on m.county_id = b.county_id and m.organisation_id = b.id and m.status = 'FULL'
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION'
               and not exists (select 1 from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN'
                                where r.county_id = m.county_id and r.member_id = m.id and r.state <> 'VOID')
            on conflict do nothing""";

    /** Of a row r on a day: whether it waits for somebody. Whoever declined may have asked for corrections that nobody has answered. */
    static final String WAITS = """
            r.state = 'SUBMITTED' or r.state = 'DECLINED' and exists (
                select 1 from registration_correction k where k.county_id = r.county_id and k.registration_id = r.id and k.state = 'ASKED')
            or r.state in ('OPEN','RETURNED') and (r.ends_on >= :today or exists (
                select 1 from registration_extension e where e.county_id = r.county_id and e.registration_id = r.id and e.state = 'PROPOSED'))""";

    /** Of a row r: whether one person alone recorded that nobody could talk with a member who declines, so that a second is needed (decision 0004, 203). */
    private static final String TRIED_ALONE_BY = """
            r.state = 'SUBMITTED' and r.will = 'LEAVE' and exists (
                select 1 from registration_attempt f
                  join registration_attempt t on t.county_id = f.county_id and t.registration_id = f.registration_id
                 where f.county_id = r.county_id and f.registration_id = r.id and least(f.recorded_at, t.recorded_at) >= (
                       select max(s.done_at) from registration_step s where s.county_id = r.county_id and s.registration_id = r.id and s.action in ('SUBMITTED','SUBMITTED_FOR'))
                 group by f.id having count(*) >= %d and bool_and(coalesce(t.recorded_account = f.recorded_account or t.recorded_member = f.recorded_member, false))%s)""";

    static final String TRIED_ALONE = TRIED_ALONE_BY.formatted(AttemptPolicy.ATTEMPTS, "");

    /** Of a row r: whether it waits so for whoever asks, who is not that one. */
    static final String UNHEARD = TRIED_ALONE_BY.formatted(AttemptPolicy.ATTEMPTS, " and not bool_or(coalesce(t.recorded_account = :account or t.recorded_member = :member, false))");

    /**
     * Of a row r: whether it waits for somebody other than the branch's officer who would come upon it: where it is from paper, for another than wrote it down; where the branch has nobody else who
     * can act, as with its only officer's own, for the township; where one person alone recorded that nobody could talk, for a second; where it was declined already, for an answer to a correction. The branches' officers are looked up once, not for each row.
     */
    static final String FOR_ANOTHER = """
            r.state = 'SUBMITTED' and (r.from_paper or r.scope_path not in (
                select a.scope_path from account a join account_role o on o.county_id = a.county_id and o.account_id = a.id and o.role = 'BRANCH_OFFICER'
                 where a.county_id = :county and a.enabled)
            or (r.scope_path, r.member_id) in (
                select a.scope_path, min(a.member_id) from account a join account_role o on o.county_id = a.county_id and o.account_id = a.id and o.role = 'BRANCH_OFFICER'
                 where a.county_id = :county and a.enabled group by a.scope_path having count(*) = count(a.member_id) and min(a.member_id) = max(a.member_id)))
            or %s
            or r.state = 'DECLINED' and exists (
                select 1 from registration_correction k where k.county_id = r.county_id and k.registration_id = r.id and k.state = 'ASKED')""".formatted(TRIED_ALONE);

    private static final String UNDECIDED = "select count(*) from registration r where r.county_id = :county and r.campaign_id = :campaign and (" + WAITS + ")";

    /** The last day that anybody has who may still hand in, or would have with the time that is asked for. */
    private static final String LONGEST = """
            select greatest(max(r.ends_on) filter (where r.ends_on >= :today),
                            (select max(e.until) from registration_extension e join registration x on x.county_id = e.county_id and x.id = e.registration_id
                              where e.county_id = :county and x.campaign_id = :campaign and e.state = 'PROPOSED'))
              from registration r where r.county_id = :county and r.campaign_id = :campaign and r.state in ('OPEN','RETURNED')""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param endsOn the last day of each @return how many were made */
    public int open(long campaign, LocalDate endsOn) {
        return database.hashing(handle -> handle.createUpdate(OPEN).bind("county", county.id()).bind("campaign", campaign).bind("endsOn", endsOn).execute());
    }

    /** Another last day, of which is reminded anew. Nothing that is written in it changes, and whoever is writing goes on with the version they saw. */
    public void extend(Registration registration, LocalDate until) {
        database.execute(handle -> handle.createUpdate("update registration set ends_on = :until, told_before = null, told_late = null where county_id = :county and id = :id")
                .bind("county", county.id()).bind("id", registration.getId()).bind("until", until).execute());
        database.entities().refresh(registration);
    }

    /** How many of a campaign still wait for somebody: handed in, with days left to hand it in, or with more time asked for. Those that are missing wait for nobody. */
    public long undecided(long campaign, LocalDate today) {
        return database.query(handle -> handle.createQuery(UNDECIDED).bind("county", county.id()).bind("campaign", campaign).bind("today", today).mapTo(Long.class).one());
    }

    /** Before which the campaign cannot end without cutting somebody's term short; empty where nobody has days left. */
    public Optional<LocalDate> longest(long campaign, LocalDate today) {
        return database.query(handle -> handle.createQuery(LONGEST).bind("county", county.id()).bind("campaign", campaign).bind("today", today).mapTo(LocalDate.class).findOne());
    }

    /** @throws Refusal NOT_FOUND where it does not exist for this caller */
    public Registration get(long id) {
        Registration found = database.entities().find(Registration.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** For an act on what the caller saw; of two at once one waits, and then is told. @throws Refusal NOT_FOUND, STALE_VERSION */
    public Registration forAct(long id, int seenVersion) {
        Registration found = held(id);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }

    /** For what is added beside the form: whoever decides at the same moment waits. @throws Refusal NOT_FOUND */
    public Registration held(long id) {
        Registration found = get(id);
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The member's in the newest campaign that asked them. */
    public Optional<Long> newestOf(long member) {
        return database.query(handle -> handle.createQuery("select id from registration where county_id = :county and member_id = :member order by campaign_id desc limit 1")
                .bind("county", county.id()).bind("member", member).mapTo(Long.class).findOne());
    }
}
