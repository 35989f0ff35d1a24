package org.mingping.appraisal.model.ballot;

import org.mingping.appraisal.model.Votes;

/** What a voter marks for one member (§1.4): one of the four grades, or an abstention. */
public enum Mark {
    EXCELLENT(new Votes(1, 0, 0, 0, 0)),
    QUALIFIED(new Votes(0, 1, 0, 0, 0)),
    BASICALLY_QUALIFIED(new Votes(0, 0, 1, 0, 0)),
    UNQUALIFIED(new Votes(0, 0, 0, 1, 0)),
    ABSTAINED(new Votes(0, 0, 0, 0, 1));

    private final Votes vote;

    Mark(Votes vote) {
        this.vote = vote;
    }

    /** This mark alone, to be added up. */
    public Votes vote() {
        return vote;
    }
}
