package org.mingping.findings.model;

import java.util.Arrays;
import java.util.Comparator;

/** What a run of failed months calls for (domain §2): each is raised once a run. */
public enum FailureLevel {
    /** Nothing. */
    NONE(0),
    /** To the member. */
    REMINDER(1),
    /** To the branch as well. */
    BRANCH_WARNING(3),
    /** To the township as well. */
    TOWNSHIP_ALERT(5),
    /** Six months running: the branch verifies, the township confirms, a general meeting decides (Party Constitution Art. 9). */
    FINDING(6);

    private final int from;

    FailureLevel(int from) {
        this.from = from;
    }

    /** The shortest run that is this level. */
    public int from() {
        return from;
    }

    /** @param run months, 0 or more */
    public static FailureLevel of(int run) {
        return Arrays.stream(values()).filter(level -> level.from <= run).max(Comparator.comparing(FailureLevel::from)).orElseThrow();
    }
}
