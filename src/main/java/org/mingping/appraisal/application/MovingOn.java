package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.shared.Refusal;

/** Moves a branch's appraisal to a phase by its name, as the interface for other systems asks; each move is the use case of its name. */
@Stateless
public class MovingOn {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private OpeningBallot openingBallot;

    @Inject
    private ConcludingReview concludingReview;

    @Inject
    private PostingPublicity postingPublicity;

    @Inject
    private ConfirmingAppraisal confirmingAppraisal;

    /**
     * @param massRepresentatives for {@code BALLOT} only, see {@link OpeningBallot#open}
     * @param closesAt            likewise
     * @throws Refusal with what stands in the way
     */
    @UseCase(value = "appraisal.move-on", roles = {BRANCH_OFFICER, TOWNSHIP_APPROVER})
    public void to(long id, int seenVersion, Phase next, Integer massRepresentatives, OffsetDateTime closesAt) {
        BranchAppraisal branch = branches.get(id);
        if (branch.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        branch.getPhase().moveTo(next).orConflict();
        switch (next) {
            case BALLOT -> openingBallot.open(id, seenVersion, massRepresentatives, closesAt);
            case COMMITTEE_REVIEW -> throw Refusal.conflict(branch.getPhase() == Phase.BALLOT ? "TALLY_MISSING" : "MEETING_MISSING").under("§1.2");
            case GENERAL_MEETING -> concludingReview.conclude(id, seenVersion);
            case EXAMINATION -> throw Refusal.conflict(branch.getPhase() == Phase.PUBLICITY ? "OBJECTION_MISSING" : "MEETING_MISSING").under("§1.2");
            case PUBLICITY -> postingPublicity.post(id, seenVersion);
            case CONFIRMED -> confirmingAppraisal.confirm(id, seenVersion);
            case SELF_ASSESSMENT -> throw Refusal.conflict("PHASE_ORDER", branch.getPhase(), next).under("§1.2");
        }
    }
}
