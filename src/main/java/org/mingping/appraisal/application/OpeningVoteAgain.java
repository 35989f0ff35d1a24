package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ballot.OpeningBox;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Lets the branch vote again on screens (§1.6), on those alone whom the votes gave no grade: during the committee's review, also when a meeting has sent the proposals
 * back to it. The voters are those of the frozen roll and the list of representatives.
 */
@Stateless
public class OpeningVoteAgain {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private OpeningBox opening;

    @Inject
    private Journal journal;

    /**
     * @param until the deadline, null for the default of the county's parameters
     * @return how many members it is about
     * @throws Refusal {@code NOBODY_UNDECIDED}, {@code VOTE_RUNS}, {@code MARKERS_TOO_FEW}, {@code DEADLINE_PAST}, {@code DEADLINE_FAR}
     */
    @UseCase(value = "appraisal.open-vote-again", roles = BRANCH_OFFICER)
    public int open(long id, int seenVersion, OffsetDateTime until) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.COMMITTEE_REVIEW);
        List<Long> undecided = branches.members(branch).stream().filter(member -> member.getOutcome() == Outcome.INDETERMINATE).map(MemberAppraisal::getId).toList();
        if (undecided.isEmpty()) {
            throw Refusal.conflict("NOBODY_UNDECIDED").under("§1.6");
        }
        new TurnoutPolicy(acting.rules(branch)).enoughMarkers(branches.voters(branch), branch.getMassRepresentatives()).orConflict();
        opening.again(branch, undecided, until);
        journal.note("members", undecided.size());
        return undecided.size();
    }
}
