package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.appraisal.model.ConfirmationPolicy;
import org.mingping.appraisal.model.QuotaPolicy;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What stands between a branch's appraisal and its next phase, counted in the database. */
@ApplicationScoped
public class OpenPoints {

    private static final String COUNTS = """
            select a.publicity_ends_on,
                   count(*) filter (where r.outcome is null or r.outcome in ('EXAMINATION_REQUIRED', 'INDETERMINATE')) as undetermined,
                   count(*) filter (where r.grade = 'UNQUALIFIED' and r.county_confirmed_at is null) as unconfirmed,
                   count(*) filter (where r.told_on is null) as untold,
                   count(*) filter (where r.excused and (r.opinion_heard is null or r.result_told_on is null)) as excused_unheard,
                   coalesce(string_agg(r.name, '、' order by r.id) filter (where r.outcome = 'COMMENT_ONLY' and r.comment is null), '') as uncommented,
                   count(*) filter (where r.quota_standing = 'TIED' and r.quota_chosen is null) as tied,
                   (select count(*) from objection o where o.county_id = a.county_id and o.branch_appraisal_id = a.id and o.answer is null) as objections
              from branch_appraisal a
              join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
             where a.county_id = :county and a.id = :id
             group by a.county_id, a.id, a.publicity_ends_on""";

    private static final String NEIGHBOUR = """
            select 1 from branch_appraisal n join branch_appraisal a
                on n.county_id = a.county_id and n.cycle_id = a.cycle_id and n.township_id = a.township_id
             where a.county_id = :county and a.id = :id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** The counts behind the policies. */
    public record Counts(LocalDate publicityEndsOn, int undetermined, int unconfirmed, int untold, int excusedUnheard, String uncommented, int tied,
                         int objections) {

        ConfirmationPolicy.Open open() {
            return new ConfirmationPolicy.Open(publicityEndsOn, objections, untold, excusedUnheard, undetermined, unconfirmed, uncommented);
        }
    }

    public ConfirmationPolicy.Open beforeConfirmation(long branchAppraisal) {
        return counts(branchAppraisal).open();
    }

    /** Everything in the way of publicity, the most fundamental first; empty when it may be posted. */
    public List<Refusal> beforePublicity(long branchAppraisal) {
        Counts counts = counts(branchAppraisal);
        List<Refusal> found = new ArrayList<>();
        if (!isQuotaApplied(branchAppraisal)) {
            found.add(Refusal.conflict("QUOTA_NOT_APPLIED").under(QuotaPolicy.CLAUSE));
        }
        add(found, counts.tied(), "QUOTA_TIED", QuotaPolicy.CLAUSE);
        add(found, counts.undetermined(), "CONFIRM_UNDETERMINED", "§1.6");
        add(found, counts.unconfirmed(), "CONFIRM_UNQUALIFIED", "§1.9");
        if (!counts.uncommented().isEmpty()) {
            found.add(Refusal.conflict("CONFIRM_UNCOMMENTED", counts.uncommented()).under(ConfirmationPolicy.COMMENT_CLAUSE));
        }
        add(found, counts.untold(), "CONFIRM_UNTOLD", "§1.11");
        return found;
    }

    private static void add(List<Refusal> found, int count, String code, String clause) {
        if (count > 0) {
            found.add(Refusal.conflict(code, count).under(clause));
        }
    }

    private Counts counts(long branchAppraisal) {
        return database.query(handle -> handle.createQuery(COUNTS).bind("county", county.id()).bind("id", branchAppraisal)
                .mapTo(Counts.class).findOne()).orElseThrow(Refusal::notFound);
    }

    /** Applied, and no branch has joined since whose tally is awaited. The pool is the township's; a branch only needs to know this much. */
    boolean isQuotaApplied(long branchAppraisal) {
        boolean[] applied = {false};
        String path = database.query(handle -> handle.createQuery(
                        "select regexp_replace(scope_path, '[^/]+/$', '') from branch_appraisal where county_id = :county and id = :id")
                .bind("county", county.id()).bind("id", branchAppraisal).mapTo(String.class).one());
        database.whileSeeing(path, () -> applied[0] = database.query(handle -> handle.createQuery("""
                        select exists (select 1 from quota_application q join branch_appraisal a
                               on a.county_id = q.county_id and a.cycle_id = q.cycle_id and a.township_id = q.township_id
                             where a.county_id = :county and a.id = :id)
                           and (not exists (%s and n.tallied_at is null and exists (
                                    select 1 from member_appraisal m where m.county_id = n.county_id and m.branch_appraisal_id = n.id and m.status = 'FULL'))
                                or exists (%s and %s))""".formatted(NEIGHBOUR, NEIGHBOUR, PoolSql.posted("n")))
                .bind("county", county.id()).bind("id", branchAppraisal).mapTo(Boolean.class).one()));
        return applied[0];
    }
}
