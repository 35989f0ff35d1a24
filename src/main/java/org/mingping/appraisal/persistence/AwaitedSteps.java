package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.appraisal.model.Awaited;
import org.mingping.appraisal.model.Phase;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What a branch's appraisal waits for, counted in the database within the caller's scope. */
@ApplicationScoped
public class AwaitedSteps {

    /** What is typed counts as far as it is of the vote that runs. */
    private static final String COUNTS = """
            select a.phase, a.publicity_ends_on,
                   exists (select 1 from ballot_box b join ballot_overdue v using (county_id, branch_appraisal_id, round)
                            where b.county_id = a.county_id and b.branch_appraisal_id = a.id and b.sealed_at is null and b.closes_at <= :now
                              and v.reason is not null) as overdue,
                   exists (select 1 from ballot_box b join ballot_overdue v using (county_id, branch_appraisal_id, round)
                            where b.county_id = a.county_id and b.branch_appraisal_id = a.id and b.sealed_at is null and b.closes_at <= :now
                              and v.reason in ('PAPER_TO_TYPE', 'PAPER_NOT_COUNTED', 'PAPER_HALF_TYPED')) as paper_missing,
                   (select count(*) from tally_entry t where t.county_id = a.county_id and t.branch_appraisal_id = a.id
                       and t.entered_at >= greatest(a.phase_since, a.tallied_at)) as typed,
                   (select count(*) from tally_entry t where t.county_id = a.county_id and t.branch_appraisal_id = a.id
                       and t.entered_at >= greatest(a.phase_since, a.tallied_at) and t.account_id = :account) > 0 as typed_own,
                   count(*) filter (where r.outcome = 'INDETERMINATE') as undecided,
                   count(*) filter (where r.outcome = 'EXAMINATION_REQUIRED') as to_examine,
                   count(*) filter (where r.grade = 'UNQUALIFIED' and r.county_confirmed_at is null) as unconfirmed,
                   count(*) filter (where r.quota_standing = 'TIED' and r.quota_chosen is null) as tied,
                   count(*) filter (where r.outcome = 'COMMENT_ONLY' and r.comment is null) as uncommented,
                   count(*) filter (where r.told_on is null) as untold,
                   count(*) filter (where %s) as unready,
                   count(*) filter (where r.excused and (r.opinion_heard is null or r.result_told_on is null)) as unheard,
                   (select count(*) from objection o where o.county_id = a.county_id and o.branch_appraisal_id = a.id and o.answer is null) as objections
              from branch_appraisal a
              left join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
             where a.county_id = :county and a.id = :id
             group by a.county_id, a.id, a.phase, a.phase_since, a.tallied_at, a.publicity_ends_on""".formatted(ReadyToTell.NOT);

    @Inject
    private Database database;

    @Inject
    private OpenPoints openPoints;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * How a branch's appraisal stands.
     *
     * @param typedOwn whether the caller has typed the totals of the vote that runs
     */
    public record Standing(List<Awaited> awaited, boolean typedOwn) {
    }

    /** The counts as they are read. */
    public record Counts(Phase phase, LocalDate publicityEndsOn, boolean overdue, boolean paperMissing, int typed, boolean typedOwn, int undecided, int toExamine, int unconfirmed, int tied,
                         int uncommented, int untold, int unready, int unheard, int objections) {

        private Awaited.Open open(boolean quotaApplied) {
            return new Awaited.Open(publicityEndsOn, overdue, paperMissing, typed, undecided, toExamine, unconfirmed, tied, uncommented, untold, unready, unheard, objections,
                    quotaApplied);
        }
    }

    public Standing of(long branchAppraisal, long account) {
        Counts counts = database.query(handle -> handle.createQuery(COUNTS).bind("county", county.id()).bind("id", branchAppraisal).bind("account", account)
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(Counts.class).findOne()).orElseThrow(Refusal::notFound);
        boolean applied = counts.phase() != Phase.EXAMINATION || openPoints.isQuotaApplied(branchAppraisal);
        return new Standing(Awaited.in(counts.phase(), counts.open(applied), LocalDate.now(clock)), counts.typedOwn());
    }
}
