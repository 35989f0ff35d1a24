package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what a ballot is about: a case where it is a case's, otherwise a branch's appraisal. A part of the use cases that act on a ballot. */
@ApplicationScoped
class BallotSubjects {

    @Inject
    private CaseBallotSubjects cases;

    @Inject
    private AppraisalBallots appraisals;

    /** For an act, named in the journal: whoever else acts on it waits. @throws org.mingping.shared.Refusal NOT_FOUND */
    BallotSubject alone(long ballot) {
        return cases.alone(ballot).orElseGet(() -> appraisals.alone(ballot));
    }
}
