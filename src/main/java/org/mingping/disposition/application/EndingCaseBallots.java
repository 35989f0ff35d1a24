package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import org.mingping.appraisal.CaseBallots;
import org.mingping.disposition.model.CaseAction;

/** A case that goes on otherwise, or elsewhere, no longer takes what its open ballot would come to: it is given up within the same transaction, with nothing counted (decision 0019). */
@ApplicationScoped
public class EndingCaseBallots {

    /** As voters read it; one sentence in each language, for nobody's choice of words is needed. */
    private static final String WENT_ON = "CASE_WENT_ON";
    private static final String MOVED = "CASE_MOVED";

    @Inject
    private CaseBallots ballots;

    void acted(@Observes CaseActed acted) {
        boolean educatedAnew = acted.action() == CaseAction.APPOINT_EDUCATORS;
        if (educatedAnew || acted.action() == CaseAction.PROPOSE || acted.action() == CaseAction.TAKE_BACK) {
            ballots.giveUp(acted.caseId(), WENT_ON);
        }
    }

    /** @param moved cases that lie with another branch now */
    void moved(Collection<Long> moved) {
        moved.forEach(one -> ballots.giveUp(one, MOVED));
    }
}
