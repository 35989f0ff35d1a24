package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Duty;
import org.mingping.organisation.County;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Settings;
import org.mingping.shared.persistence.Database;

/** What waits for the caller in all cycles that are not confirmed, read in one statement within the caller's scope. */
@ApplicationScoped
public class WaitingWork {

    private static final Map<Role, Set<Duty>> DUTIES = Map.of(
            Role.MEMBER, EnumSet.of(Duty.WRITE_SELF_ASSESSMENT, Duty.VOTE),
            Role.BRANCH_OFFICER, EnumSet.of(Duty.OPEN_BALLOT, Duty.CLOSE_BALLOT, Duty.OVERDUE_BALLOT, Duty.TYPE_TALLY,
                    Duty.VOTE_AGAIN, Duty.REVIEW, Duty.RECORD_MEETING, Duty.TELL_MEMBERS, Duty.POST_PUBLICITY),
            Role.TOWNSHIP_OFFICER, EnumSet.of(Duty.OVERDUE_BALLOT, Duty.EXAMINE, Duty.ANSWER_OBJECTION),
            Role.TOWNSHIP_APPROVER, EnumSet.of(Duty.CHOOSE_AMONG_TIED, Duty.CONFIRM_APPRAISAL),
            Role.COUNTY_APPROVER, EnumSet.of(Duty.CONFIRM_UNQUALIFIED),
            Role.COUNTY_OFFICER, EnumSet.of(Duty.CHASE_LATE));

    private static final String WORK = """
            with branch as (
                select a.*, (%s) as late,
                       r.to_examine, r.untold, r.unready, r.undecided, r.unconfirmed, r.tied,
                       (select count(*) from objection o where o.county_id = a.county_id and o.branch_appraisal_id = a.id and o.answer is null) as objections,
                       exists (select 1 from tally_entry t where t.county_id = a.county_id and t.branch_appraisal_id = a.id and t.account_id = :account
                                  and t.entered_at >= greatest(a.phase_since, a.tallied_at)) as typed,
                       (select (x.closes_at at time zone 'Asia/Shanghai')::date from ballot_box x join ballot_overdue o using (county_id, branch_appraisal_id, round)
                         where x.county_id = a.county_id and x.branch_appraisal_id = a.id and x.sealed_at is null and x.closes_at <= :now
                           and o.reason is not null) as overdue
                  from branch_appraisal a
                  join lateral (
                    select count(*) filter (where outcome = 'EXAMINATION_REQUIRED') as to_examine,
                           count(*) filter (where told_on is null) as untold,
                           count(*) filter (where %s) as unready,
                           count(*) filter (where outcome = 'INDETERMINATE') as undecided,
                           count(*) filter (where grade = 'UNQUALIFIED' and county_confirmed_at is null) as unconfirmed,
                           count(*) filter (where quota_standing = 'TIED' and quota_chosen is null) as tied
                      from member_appraisal m where m.county_id = a.county_id and m.branch_appraisal_id = a.id) r on true
                 where a.county_id = :county and a.phase <> 'CONFIRMED'),
            work as (
                select 'OPEN_BALLOT' as duty, id, branch_name as name, phase_since, late, publicity_ends_on, 0::bigint as count, cycle_id, township_id from branch where phase = 'SELF_ASSESSMENT'
                union all select 'TYPE_TALLY', id, branch_name, phase_since, late, null, 0, cycle_id, township_id from branch where phase = 'BALLOT' and not typed
                    and not ('TYPE_TALLY' = any(:duties) and voted_online(id))
                union all select 'CLOSE_BALLOT', id, branch_name, phase_since, late, (
                        select (x.closes_at at time zone 'Asia/Shanghai')::date from ballot_box x where x.county_id = branch.county_id and x.branch_appraisal_id = branch.id
                           and x.sealed_at is null), 0, cycle_id, township_id from branch where phase in ('BALLOT', 'COMMITTEE_REVIEW')
                    and ('CLOSE_BALLOT' = any(:duties) and voted_online(id)) and overdue is null
                union all select 'OVERDUE_BALLOT', id, branch_name, phase_since, late, overdue, 0, cycle_id, township_id from branch where overdue is not null
                union all select 'VOTE_AGAIN', id, branch_name, phase_since, late, null, undecided, cycle_id, township_id from branch
                    where phase = 'COMMITTEE_REVIEW' and undecided > 0 and not typed
                      and not exists (select 1 from ballot_box x where x.county_id = branch.county_id and x.branch_appraisal_id = branch.id and x.sealed_at is null)
                union all select 'REVIEW', id, branch_name, phase_since, late, null, 0, cycle_id, township_id from branch where phase = 'COMMITTEE_REVIEW'
                union all select 'RECORD_MEETING', id, branch_name, phase_since, late, null, 0, cycle_id, township_id from branch where phase = 'GENERAL_MEETING'
                union all select 'TELL_MEMBERS', id, branch_name, phase_since, late, null, untold, cycle_id, township_id from branch
                    where phase = 'EXAMINATION' and unready = 0 and untold > 0
                union all select 'POST_PUBLICITY', id, branch_name, phase_since, late, null, 0, cycle_id, township_id from branch
                    where phase = 'EXAMINATION' and unready = 0 and untold = 0
                union all select 'EXAMINE', id, branch_name, phase_since, late, null, to_examine, cycle_id, township_id from branch where phase = 'EXAMINATION' and to_examine > 0
                union all select 'ANSWER_OBJECTION', id, branch_name, phase_since, late, publicity_ends_on, objections, cycle_id, township_id from branch where phase = 'PUBLICITY' and objections > 0
                union all select 'CONFIRM_APPRAISAL', id, branch_name, phase_since, late, publicity_ends_on, 0, cycle_id, township_id from branch
                    where phase = 'PUBLICITY' and publicity_ends_on < :today and objections = 0
                union all select 'CONFIRM_UNQUALIFIED', id, branch_name, phase_since, late, null, unconfirmed, cycle_id, township_id from branch where phase = 'EXAMINATION' and unconfirmed > 0
                union all select 'CHOOSE_AMONG_TIED', min(id), min(township_name), min(phase_since), bool_or(late), null, sum(tied), cycle_id, township_id from branch
                    where tied > 0 group by cycle_id, township_id
                union all select 'CHASE_LATE', min(id), min(township_name), min(phase_since), true, null, count(*), cycle_id, township_id from branch
                    where late group by cycle_id, township_id
                union all select 'WRITE_SELF_ASSESSMENT', m.id, b.branch_name, b.phase_since, false, null, 0, b.cycle_id, b.township_id
                    from branch b join member_appraisal m on m.county_id = b.county_id and m.branch_appraisal_id = b.id
                   where b.phase in ('SELF_ASSESSMENT', 'BALLOT') and m.member_id = :member
                     and not exists (select 1 from member f where f.county_id = m.county_id and f.id = m.member_id and f.status = 'FORMER')
                     and not exists (select 1 from self_assessment s where s.county_id = m.county_id and s.member_appraisal_id = m.id and s.submitted_at is not null)
                union all select 'VOTE', b.id, b.branch_name, b.phase_since, false, (x.closes_at at time zone 'Asia/Shanghai')::date, 0, b.cycle_id, b.township_id
                    from branch b join member_appraisal m on m.county_id = b.county_id and m.branch_appraisal_id = b.id
                    join ballot_box x on x.county_id = b.county_id and x.branch_appraisal_id = b.id and x.ended_at is null and x.sealed_at is null
                         and (x.closes_at is null or x.closes_at > :now)
                   where b.phase in ('BALLOT', 'COMMITTEE_REVIEW') and m.member_id = :member and m.may_vote
                     and not exists (select 1 from member f where f.county_id = m.county_id and f.id = m.member_id and f.status = 'FORMER')
                     -- Who is voted on alone has nobody to mark.
                     and not (x.again and (select min(s.member_appraisal_id) = m.id and max(s.member_appraisal_id) = m.id from ballot_member s
                                            where s.county_id = x.county_id and s.branch_appraisal_id = x.branch_appraisal_id and s.round = x.round) is true)
                     and not exists (select 1 from ballot_tick t where t.county_id = x.county_id and t.branch_appraisal_id = x.branch_appraisal_id
                                        and t.round = x.round and t.member_id = :member))
            select w.duty, w.id, w.name, w.phase_since as since, w.late, w.publicity_ends_on as until, w.count, w.cycle_id, w.township_id, c.year, c.half
              from work w join cycle c on c.county_id = :county and c.id = w.cycle_id
             where w.duty = any(:duties)
             order by w.late desc, w.phase_since limit :most""".formatted(CycleProgress.LATE, ReadyToTell.NOT);

    private static final int MOST = 60;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    @Inject
    private Settings settings;

    /**
     * One thing that waits.
     *
     * @param id    of the branch appraisal; of the member appraisal for a self-assessment
     * @param name  of the branch or the pool
     * @param until the last day of publicity, or of the vote; otherwise null
     * @param count of members or objections, where there are several
     */
    public record Item(Duty duty, long id, String name, OffsetDateTime since, boolean late, LocalDate until, int count, long cycleId,
                       long townshipId, int year, Half half) {

        public HalfYear period() {
            return new HalfYear(year, half);
        }
    }

    /** The longest waiting first. */
    public List<Item> of(Caller caller) {
        int lateAfterDays = settings.number("mingping.appraisal.late-after-days");
        Object[] duties = caller.roles().stream().flatMap(role -> DUTIES.getOrDefault(role, Set.of()).stream()).map(Enum::name).toArray();
        return database.query(handle -> handle.createQuery(WORK).bind("county", county.id()).bind("account", caller.accountId())
                .bind("member", caller.memberId()).bind("today", LocalDate.now(clock)).bind("now", OffsetDateTime.now(clock))
                .bind("lateBefore", OffsetDateTime.now(clock).minusDays(lateAfterDays)).bind("lateDay", LocalDate.now(clock).minusDays(lateAfterDays))
                .bindArray("duties", String.class, duties).bind("most", MOST).mapTo(Item.class).list());
    }
}
