package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import org.mingping.appraisal.CaseBallots;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.persistence.Cases;

/** A case that goes on otherwise, or elsewhere, no longer takes what its open ballot would come to: it is given up within the same transaction, with nothing counted (decision 0019). */
@ApplicationScoped
public class EndingCaseBallots {

    /** As voters read it; one sentence in each language, for nobody's choice of words is needed. */
    private static final String WENT_ON = "CASE_WENT_ON";
    private static final String MOVED = "CASE_MOVED";

    @Inject
    private CaseBallots ballots;

    @Inject
    private Cases cases;

    void acted(@Observes CaseActed acted) {
        boolean otherwise = switch (acted.action()) {
            // Of the branch's or the township's own choice: not once the result is known to somebody.
            case APPOINT_EDUCATORS, PROPOSE -> whileNothingIsKnown(acted.caseId());
            // A rectification that rests ends later, and with it the day on which it may be evaluated.
            case PAUSE -> cases.get(acted.caseId()).getState() == CaseState.RECTIFYING && whileNothingIsKnown(acted.caseId());
            case TAKE_BACK -> true;
            // An upheld appeal breaks a rectification off, and with it the vote on its end.
            case ANSWER_APPEAL -> CaseState.preparing().contains(cases.get(acted.caseId()).getState());
            default -> false;
        };
        if (otherwise) {
            ballots.giveUp(acted.caseId(), WENT_ON);
        }
    }

    /** @throws org.mingping.shared.Refusal {@code CASE_BALLOT_PAPER_TYPED} */
    private boolean whileNothingIsKnown(long caseId) {
        ballots.requireNothingKnown(caseId);
        return true;
    }

    /** @param moved cases that lie with another branch now */
    void moved(Collection<Long> moved) {
        moved.forEach(one -> ballots.giveUp(one, MOVED));
    }
}
