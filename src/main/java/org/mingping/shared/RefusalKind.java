package org.mingping.shared;

/** Why a request is refused; the HTTP status is the interface's shape of the same thing. */
public enum RefusalKind {
    /** The input cannot be right, whatever the state. */
    INVALID(422),
    /** The caller's role does not allow it. */
    FORBIDDEN(403),
    /** It does not exist for this caller: out of scope reads the same as absent. */
    NOT_FOUND(404),
    /** Wrong phase, stale version, or something else stands in the way now. */
    CONFLICT(409),
    /** How much is coming was not said, and nothing of unknown size is taken. */
    LENGTH_REQUIRED(411),
    /** Too large to be taken. */
    TOO_LARGE(413);

    private final int status;

    RefusalKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
