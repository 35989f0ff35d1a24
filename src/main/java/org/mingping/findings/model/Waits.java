package org.mingping.findings.model;

import java.util.List;

/** For whom a finding waits that nobody has decided yet, whatever month it was found in. */
public enum Waits {
    /** For the branch, to verify it. */
    BRANCH(FindingState.RAISED),
    /** For the township, to decide it. */
    TOWNSHIP(FindingState.GOOD_REASON, FindingState.NO_GOOD_REASON);

    private final List<FindingState> states;

    Waits(FindingState... states) {
        this.states = List.of(states);
    }

    public List<FindingState> states() {
        return states;
    }
}
