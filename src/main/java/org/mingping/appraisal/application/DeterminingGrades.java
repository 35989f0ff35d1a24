package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.QuotaResult;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.persistence.GradeBook;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/**
 * Works out grades anew for the branches something happened to, and the quota of their pools (§1.6 to §1.9). A part of the use cases
 * that call it, in their transaction. What it writes follows from what people decided and can always be worked out again.
 *
 * <p>The quota of a pool is ranked anew as long as none of its grades is posted; from then on standings are kept, and only who is no
 * candidate any more drops out. A branch's own officer sees nothing of the neighbours on whom the quota depends.
 */
@ApplicationScoped
public class DeterminingGrades {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private GradeBook book;

    @Inject
    private QuotaPools pools;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The cycle whose grades are worked out. */
    public record Of(long county, long cycle, HalfYear period) {
    }

    /** Grades of all tallied branches of the cycle. */
    public void all(Of cycle) {
        these(cycle, List.of());
    }

    /** Grades of these branches, and of all branches of their pools where those are complete. */
    public void these(Of cycle, Collection<Long> branchAppraisals) {
        database.forgetEntities();
        RuleSetParameters parameters = ruleSets.ofCycle(cycle.cycle());
        for (QuotaPools.Township township : pools.townships(cycle.county(), cycle.cycle(), branchAppraisals)) {
            database.whileSeeing(township.scopePath(), () -> determine(cycle, parameters, township, branchAppraisals));
        }
        database.forgetEntities();
    }

    private void determine(Of cycle, RuleSetParameters parameters, QuotaPools.Township township, Collection<Long> touched) {
        QuotaPools.Pool pool = pools.pool(cycle.county(), cycle.cycle(), township);
        List<GradeBook.Row> rows = book.read(cycle.county(), cycle.cycle(), cycle.period(), township.townshipId(),
                pool.isRanked() ? List.of() : touched, LocalDate.now(clock));
        Ranking ranking = new Ranking(parameters);
        Map<Long, Verdict> beforeQuota = ranking.beforeQuota(rows);
        Map<Long, QuotaStanding> standings = pool.isRanked() ? standings(cycle, ranking, pool, candidates(rows, beforeQuota)) : Map.of();
        try (GradeBook.Writer writer = book.writer(cycle.county())) {
            for (GradeBook.Row row : rows) {
                if (!row.isFinal()) {
                    QuotaStanding standing = standings.get(row.id());
                    writer.write(row.id(), standing == null ? beforeQuota.get(row.id()) : ranking.verdict(row, standing), standing);
                }
            }
        }
    }

    private static List<GradeBook.Row> candidates(List<GradeBook.Row> rows, Map<Long, Verdict> beforeQuota) {
        return rows.stream().filter(row -> beforeQuota.get(row.id()).isExcellent()).toList();
    }

    private Map<Long, QuotaStanding> standings(Of cycle, Ranking ranking, QuotaPools.Pool pool, List<GradeBook.Row> candidates) {
        if (pool.posted() > 0) {
            return candidates.stream().collect(Collectors.toMap(GradeBook.Row::id, row -> kept(row.question().quotaStanding())));
        }
        QuotaResult result = ranking.rank(pool.members(), candidates);
        pools.applied(cycle.county(), cycle.cycle(), pool, result);
        return Ranking.standings(result);
    }

    /** Whoever becomes a candidate after the first posting finds the slots given out. */
    private static QuotaStanding kept(QuotaStanding standing) {
        return standing == null ? QuotaStanding.NOT_ADMITTED : standing;
    }
}
