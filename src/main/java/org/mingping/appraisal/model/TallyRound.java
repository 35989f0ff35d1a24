package org.mingping.appraisal.model;

import java.io.Serializable;
import java.time.Instant;

/**
 * One vote whose paper ballots are typed (§1.5): the branch's ballot, or a vote again on those whom it gave no grade (§1.6). Two people
 * type at the same time, so what is typed hangs on the round and not on the branch's version.
 *
 * @param phase {@code BALLOT}, or {@code COMMITTEE_REVIEW} for a vote again
 * @param since when it began
 */
public record TallyRound(Phase phase, Instant since) implements Serializable {

    /** Whether it is a vote again on single members. */
    public boolean isAgain() {
        return phase == Phase.COMMITTEE_REVIEW;
    }
}
