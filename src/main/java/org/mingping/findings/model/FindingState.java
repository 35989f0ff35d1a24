package org.mingping.findings.model;

/** How far a finding has come. */
public enum FindingState {
    /** The check raised it, or the township sent it back: the branch verifies. */
    RAISED,
    /** The branch says that there was a good reason: the township decides. */
    GOOD_REASON,
    /** The branch says that there was none: the township decides. */
    NO_GOOD_REASON,
    /** The township confirmed that there was no good reason; offered to disposition. */
    CONFIRMED,
    /** The township agreed that there was a good reason: closed. */
    EXCUSED;

    /** Whether the branch has said something and the township not yet. */
    public boolean isVerified() {
        return this == GOOD_REASON || this == NO_GOOD_REASON;
    }

    public boolean isDecided() {
        return this == CONFIRMED || this == EXCUSED;
    }
}
