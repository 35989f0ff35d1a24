package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.GradeBook;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.StoredGrades;
import org.mingping.organisation.County;

/**
 * Tries a rule set on a cycle's totals and shows which grades would differ, by organisation. Changes nothing. What people decided
 * (examinations, proposals, a choice among the tied) is taken as it was; an examination that only the other rules would ask for shows
 * as still required.
 */
@Stateless
public class ReplayingRuleSet {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Cycles cycles;

    @Inject
    private QuotaPools pools;

    @Inject
    private GradeBook book;

    @Inject
    private StoredGrades stored;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** A grade that would differ. */
    public record Difference(String townshipName, String branchCode, String branchName, long memberAppraisalId, String name, Outcome outcome,
                             Grade grade, Outcome otherOutcome, Grade otherGrade) {
    }

    @UseCase(value = "appraisal.replay-rule-set", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Difference> replay(String ruleSet, long cycleId) {
        Cycles.Line cycle = cycles.get(county.id(), cycleId);
        Ranking ranking = new Ranking(ruleSets.parameters(county.id(), ruleSet));
        Map<Long, StoredGrades.Line> before = stored.ofCycle(county.id(), cycleId);
        List<Difference> differences = new ArrayList<>();
        for (QuotaPools.Township township : pools.townships(county.id(), cycleId, List.of())) {
            QuotaPools.Pool pool = pools.pool(county.id(), cycleId, township);
            List<GradeBook.Row> rows =
                    book.read(county.id(), cycleId, cycle.period(), township.townshipId(), List.of(), LocalDate.now(clock));
            Map<Long, QuotaStanding> standings = pool.isComplete()
                    ? Ranking.standings(ranking.rank(pool.members(), ranking.candidates(rows))) : Map.of();
            for (GradeBook.Row row : rows) {
                compare(before.get(row.id()), ranking.verdict(row, standings.get(row.id())), differences);
            }
        }
        return differences;
    }

    private static void compare(StoredGrades.Line was, Verdict would, List<Difference> differences) {
        if (was.outcome() != would.outcome() || was.grade() != would.grade()) {
            differences.add(new Difference(was.townshipName(), was.branchCode(), was.branchName(), was.id(), was.name(), was.outcome(),
                    was.grade(), would.outcome(), would.grade()));
        }
    }
}
