package org.mingping.boot.demo;

/** How far the current half-year has come in a branch of the demo, the least far first; each leaves one clear thing to do. */
enum Stage {
    /** Founded lately and imported after the cycle had opened: in self-assessment, and not late. */
    NEW,
    /** Still in self-assessment since the cycle opened. */
    LATE,
    /** The ballot is open, nothing typed. */
    BALLOT,
    /** The first of two people has typed the totals. */
    HALF_TALLIED,
    /** The committee's review. */
    REVIEW,
    /** The general meeting. */
    MEETING,
    /** As {@link #MEETING}, for too long. */
    LATE_MEETING,
    /** The township must examine somebody. */
    EXAMINE,
    /** The township has examined; the county must confirm an UNQUALIFIED. */
    UNQUALIFIED,
    /** Everything is determined, members are to be told. */
    TELL,
    /** Everybody was told, the list is to be posted. */
    POST,
    /** Posted lately. */
    PUBLICITY,
    /** Posted lately, with an objection that waits for its answer. */
    OBJECTED,
    /** Publicity is over, the township must confirm. */
    PUBLICITY_OVER,
    /** Final. */
    CONFIRMED;

    boolean reaches(Stage other) {
        return compareTo(other) >= 0;
    }
}
