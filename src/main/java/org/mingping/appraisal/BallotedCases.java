package org.mingping.appraisal;

import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.ballot.CaseOccasion;

/** The room of cases, as far as a ballot on one asks it. Implemented there; every method is called within the ballot's transaction. */
public interface BallotedCases {

    /** Nobody else acts in the case until the transaction is over: the case is locked before its ballot, always. @throws org.mingping.shared.Refusal NOT_FOUND */
    void lock(long caseId);

    /** The rules the case goes by from its opening to its end: its ballots are judged by the same ones. @throws org.mingping.shared.Refusal NOT_FOUND */
    RuleSetParameters rules(long caseId);

    /**
     * Whether the case would take an evaluation now, by whoever calls. Asked before the vote is ended for good: what is refused here leaves the ballot as it was.
     *
     * @throws org.mingping.shared.Refusal as the case's rules refuse
     */
    void requireTakes(long caseId, CaseOccasion occasion, CaseBallots.Opener opener);
}
