package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.QuotaResult;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.persistence.GradeBook;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/**
 * Works out grades anew for the branches something happened to, and the quota of their pools (§1.6 to §1.9). A part of the use cases
 * that call it, in their transaction. What it writes follows from what people decided and can always be worked out again.
 *
 * <p>The quota of a pool is ranked anew as long as none of its grades was posted; from then on standings are kept, and only who is no
 * candidate any more drops out, and who is being examined keeps the place until the examination is over. A branch's own officer sees
 * nothing of the neighbours on whom the quota depends, nor of what is on record of members who have moved on.
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
    private Journal journal;

    @Inject
    private County root;

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
            pools.alone(cycle.cycle(), township.townshipId());
            database.whileSeeing(root.path(), () -> determine(cycle, parameters, township, branchAppraisals));
        }
        database.forgetEntities();
    }

    private void determine(Of cycle, RuleSetParameters parameters, QuotaPools.Township township, Collection<Long> touched) {
        QuotaPools.Pool pool = pools.pool(cycle.county(), cycle.cycle(), township);
        List<GradeBook.Row> rows = book.read(cycle.county(), cycle.cycle(), cycle.period(), township.townshipId(),
                pool.isRanked() ? List.of() : touched, LocalDate.now(clock));
        Ranking ranking = new Ranking(parameters);
        Map<Long, Verdict> beforeQuota = ranking.beforeQuota(rows);
        Standings standings = pool.isRanked() ? standings(cycle, ranking, pool, candidates(rows, beforeQuota)) : Standings.NONE;
        try (GradeBook.Writer writer = book.writer(cycle.county())) {
            for (GradeBook.Row row : rows) {
                if (!row.isFinal()) {
                    write(writer, ranking, row, beforeQuota.get(row.id()), standings, pool);
                }
            }
        }
    }

    private static void write(GradeBook.Writer writer, Ranking ranking, GradeBook.Row row, Verdict beforeQuota, Standings standings, QuotaPools.Pool pool) {
        QuotaStanding standing = standings.byMember().get(row.id());
        if (standing != null) {
            writer.write(row.id(), ranking.verdict(row, standing, standings.choiceStands()), standing);
        } else if (pool.posted() > 0 && beforeQuota.outcome() == Outcome.EXAMINATION_REQUIRED) {
            writer.write(row.id(), beforeQuota, row.question().quotaStanding());
        } else {
            writer.write(row.id(), beforeQuota, null);
        }
    }

    /** Where each candidate stands, and whether what the superior chose among the tied was chosen among these, for these slots. */
    private record Standings(Map<Long, QuotaStanding> byMember, boolean choiceStands) {

        static final Standings NONE = new Standings(Map.of(), false);
    }

    private static List<GradeBook.Row> candidates(List<GradeBook.Row> rows, Map<Long, Verdict> beforeQuota) {
        return rows.stream().filter(row -> beforeQuota.get(row.id()).isExcellent()).toList();
    }

    private Standings standings(Of cycle, Ranking ranking, QuotaPools.Pool pool, List<GradeBook.Row> candidates) {
        if (pool.posted() > 0) {
            return new Standings(candidates.stream().collect(Collectors.toMap(GradeBook.Row::id, row -> kept(row.question().quotaStanding()))), true);
        }
        QuotaResult result = ranking.rank(pool.members(), candidates);
        pools.applied(cycle.county(), cycle.cycle(), pool, result);
        boolean choiceStands = Ranking.choiceStands(result, candidates);
        if (!choiceStands && pools.forgetChoice(cycle.county(), cycle.cycle(), pool.townshipId())) {
            journal.note("choiceVoid", pools.name(pool.townshipId()));
        }
        return new Standings(Ranking.standings(result), choiceStands);
    }

    /** Whoever becomes a candidate after the first posting finds the slots given out. */
    private static QuotaStanding kept(QuotaStanding standing) {
        return standing == null ? QuotaStanding.NOT_ADMITTED : standing;
    }
}
