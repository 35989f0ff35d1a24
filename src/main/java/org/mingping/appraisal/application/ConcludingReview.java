package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Refusal;

/** The committee's opinion on every member is complete and goes to the general meeting (§1.9). */
@Stateless
public class ConcludingReview {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Boxes boxes;

    @Inject
    private Clock clock;

    @UseCase(value = "appraisal.conclude-review", roles = BRANCH_OFFICER)
    public void conclude(long id, int seenVersion) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.COMMITTEE_REVIEW);
        branches.members(branch).stream().filter(member -> member.getOutcome() == Outcome.INDETERMINATE).findFirst()
                .map(MemberAppraisal::getName).ifPresent(name -> {
                    throw Refusal.conflict("INDETERMINATE_REMAINS", name).under("§1.6");
                });
        if (!boxes.open(List.of(id)).isEmpty()) {
            throw Refusal.conflict("VOTE_RUNS").under("§1.6");
        }
        branch.concludeReview(Caller.current().displayName(), clock.instant());
        acting.moved(Phase.COMMITTEE_REVIEW, branch);
    }
}
