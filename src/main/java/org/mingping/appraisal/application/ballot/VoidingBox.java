package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.TOWNSHIP_APPROVER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.VoidingPolicy;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.appraisal.persistence.ballot.VoidedBoxes;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Gives up a box that can never be sealed (§4), or a vote again that is about nobody any more (§1.6). Nothing of it is counted; its sheets are taken away and its
 * key is destroyed, so that a copy of the key that turns up later opens nothing. Where there still is something to vote on, the next box is opened at once, with the
 * same frozen roll.
 */
@Stateless
public class VoidingBox {

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private BallotBox box;

    @Inject
    private BoxContents contents;

    @Inject
    private VoidedBoxes voided;

    @Inject
    private PaperBesideBox paper;

    @Inject
    private OpeningBox opening;

    @Inject
    private Event<BoxSealed> sealed;

    @Inject
    private Journal journal;

    /**
     * What was voided.
     *
     * @param round which of the branch's boxes
     * @param next  which was opened in its place, null where none was
     */
    public record Voided(int round, Integer next) {
    }

    /**
     * @param reason in writing, for branch and voters to read
     * @throws Refusal {@code VOID_REASON} without a reason; {@code WRONG_PHASE}, {@code BALLOT_CLOSED} where no box is open; {@code BOX_SOUND} where it can be
     *         sealed; {@code KEY_STORE_UNAVAILABLE} where nobody can say: what does not answer is not lost
     */
    @UseCase(value = "appraisal.void-box", roles = TOWNSHIP_APPROVER)
    public Voided give(long branchAppraisalId, String reason) {
        VoidingPolicy.reasoned(reason).orInvalid();
        BallotSubject subject = subjects.alone(branchAppraisalId);
        subject.requireVote();
        boxes.enterAlone(branchAppraisalId);
        Boxes.Box open = boxes.requireUnsealed(branchAppraisalId);
        List<Long> undecided = subject.undecided();
        boolean moot = open.isAgain() && undecided.isEmpty();
        String cause = moot ? VoidingPolicy.MOOT : whyNotSealed(open);
        VoidingPolicy.mayVoid(cause).orConflict();
        if (!boxes.seal(open.name(), Caller.current().signature(), 0, 0)) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        voided.note(open, Caller.current().signature(), reason.strip(), cause);
        box.replaceSheets(open, List.of());
        subject.clearTyped();
        paper.forgetTotals(open);
        journal.note("cause", cause);
        sealed.fire(new BoxSealed(open.name()));
        return new Voided(open.round(), moot ? null : opening.inPlaceOf(open, undecided, null));
    }

    /** Null where it can be sealed. */
    private String whyNotSealed(Boxes.Box open) {
        try {
            contents.reconciled(open, rolls.of(open), box.sheets(open), contents.cast(open));
            return null;
        } catch (Refusal refused) {
            if (!VoidingPolicy.isForGood(refused.code())) {
                throw refused;
            }
            return refused.code();
        }
    }
}
