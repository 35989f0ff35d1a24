package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/** Cancels codes that were lost or never handed out (§4): they open nothing any more, stay counted, and make room for others. Used ones stay used. */
@Stateless
public class CancellingCodes {

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    @Inject
    private VoteTokens tokens;

    @Inject
    private Journal journal;

    /**
     * All that nobody has used.
     *
     * @return how many there were, perhaps none
     * @throws Refusal {@code BALLOT_CLOSED} once the vote is over for good: what its sealing counts stays as it was
     */
    @UseCase(value = "appraisal.cancel-codes", roles = BRANCH_OFFICER)
    public int unused(long branchAppraisalId) {
        return cancel(branchAppraisalId, null);
    }

    /**
     * The one that somebody typed from its slip.
     *
     * @throws Refusal {@code CODE_FORM} for a slip of the finger, {@code CODE_NOT_UNUSED} where the branch has issued no such code or it was used,
     *         {@code BALLOT_CLOSED} as {@link #unused}
     */
    @UseCase(value = "appraisal.cancel-codes", roles = BRANCH_OFFICER)
    public void one(long branchAppraisalId, String typed) {
        MassCode code = MassCode.typed(typed).orElseThrow(() -> Refusal.invalid("CODE_FORM"));
        if (cancel(branchAppraisalId, tokens.hash(code)) == 0) {
            throw Refusal.conflict("CODE_NOT_UNUSED").under("§4");
        }
    }

    private int cancel(long branchAppraisalId, byte[] hash) {
        BallotSubject subject = subjects.alone(branchAppraisalId);
        subject.requireVote();
        Boxes.Box open = boxes.requireOpen(branchAppraisalId);
        int cancelled = boxes.cancel(open, hash);
        journal.note("codes", cancelled);
        return cancelled;
    }
}
