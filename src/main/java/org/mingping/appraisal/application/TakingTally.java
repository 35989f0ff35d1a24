package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.mingping.appraisal.application.ballot.EmptyBoxes;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.persistence.BallotTotals;
import org.mingping.appraisal.persistence.BranchSteps;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.appraisal.persistence.Rolls;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;

/**
 * Takes counted ballots of whole branches, set-based: rolls are frozen on the way, each branch stands in {@code COMMITTEE_REVIEW}
 * after, and grades are determined. A part of the use cases that bring totals (a workbook, two people at a keyboard, later the box).
 */
@ApplicationScoped
public class TakingTally {

    @Inject
    private Cycles cycles;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Rolls rolls;

    @Inject
    private BallotTotals totals;

    @Inject
    private EmptyBoxes boxes;

    @Inject
    private QuotaPools pools;

    @Inject
    private DeterminingGrades grades;

    @Inject
    private BranchSteps steps;

    @Inject
    private County county;

    /**
     * Takes them in.
     *
     * @param by who brings them, by name: two people where two have typed
     * @throws org.mingping.shared.Refusal {@code WRONG_PHASE}, {@code BALLOT_HAS_SHEETS}, or as {@link TurnoutPolicy#counted} refuses, of the first branch that cannot be
     *         taken; whoever brings many branches checks them before and brings only the good ones
     */
    public void take(long cycleId, List<CountedBallot> branches, String by) {
        if (branches.isEmpty()) {
            return;
        }
        Cycles.Line cycle = cycles.get(county.id(), cycleId);
        List<Long> ids = branches.stream().map(CountedBallot::branchAppraisalId).toList();
        pools.townships(county.id(), cycleId, ids).forEach(township -> pools.alone(cycleId, township.townshipId()));
        rolls.refresh(county.id(), cycleId, ids);
        totals.requireOpen(branches);
        boxes.putAway(ids);
        TurnoutPolicy turnout = new TurnoutPolicy(ruleSets.ofCycle(cycleId));
        Map<Long, BallotTotals.Voters> voters = totals.voters(ids);
        for (CountedBallot branch : branches) {
            BallotTotals.Voters entitled = voters.get(branch.branchAppraisalId());
            turnout.counted(branch.issued(), branch.returned(), entitled.members(), entitled.representatives()).orConflict();
        }
        totals.write(branches);
        steps.taken(ids, Phase.BALLOT, by);
        grades.these(new DeterminingGrades.Of(county.id(), cycleId, cycle.period()), ids);
    }
}
