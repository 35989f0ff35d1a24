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
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.Replay.Difference;
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
 * as still required. What the cycle's own rules would make of it today, for example after a sanction recorded too late, is no
 * difference between the rules and is left out.
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

    /** The cycles a rule set can be tried on. */
    @UseCase(value = "appraisal.list-replayable-cycles", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public List<StoredGrades.CycleLine> cycles() {
        return stored.cycles(county.id());
    }

    /** @throws org.mingping.shared.Refusal NOT_FOUND */
    @UseCase(value = "appraisal.replay-rule-set", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public Replay replay(String ruleSet, long cycleId) {
        Cycles.Line cycle = cycles.get(county.id(), cycleId);
        Ranking own = new Ranking(ruleSets.parameters(county.id(), cycle.ruleSet()));
        Ranking other = new Ranking(ruleSets.parameters(county.id(), ruleSet));
        Map<Long, StoredGrades.Line> before = stored.ofCycle(county.id(), cycleId);
        List<Difference> differences = new ArrayList<>();
        for (QuotaPools.Township township : pools.townships(county.id(), cycleId, List.of())) {
            QuotaPools.Pool pool = pools.pool(county.id(), cycleId, township);
            List<GradeBook.Row> rows =
                    book.read(county.id(), cycleId, cycle.period(), township.townshipId(), List.of(), LocalDate.now(clock));
            Map<Long, QuotaStanding> ownStandings = standings(own, pool, rows);
            Map<Long, QuotaStanding> otherStandings = standings(other, pool, rows);
            for (GradeBook.Row row : rows) {
                difference(before.get(row.id()), own.verdict(row, ownStandings.get(row.id())),
                        other.verdict(row, otherStandings.get(row.id()))).ifPresent(differences::add);
            }
        }
        differences.sort(Difference.BY_PLACE);
        return new Replay(before.size(), differences);
    }

    private static Map<Long, QuotaStanding> standings(Ranking ranking, QuotaPools.Pool pool, List<GradeBook.Row> rows) {
        return pool.isComplete() ? Ranking.standings(ranking.rank(pool.members(), ranking.candidates(rows))) : Map.of();
    }

    private static Optional<Difference> difference(StoredGrades.Line was, Verdict today, Verdict would) {
        boolean asToday = today.outcome() == would.outcome() && today.grade() == would.grade();
        boolean asItWas = was.outcome() == would.outcome() && was.grade() == would.grade();
        return asToday || asItWas ? Optional.empty()
                : Optional.of(new Difference(was.townshipCode(), was.townshipName(), was.branchCode(), was.branchName(), was.id(), was.name(),
                        was.outcome(), was.grade(), would.outcome(), would.grade()));
    }
}
