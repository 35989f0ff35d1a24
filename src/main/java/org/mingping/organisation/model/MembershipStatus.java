package org.mingping.organisation.model;

import java.util.Arrays;
import java.util.Optional;

/** How someone belongs to the Party. Only full members vote, are graded and count towards quotas. */
public enum MembershipStatus {
    FULL("正式党员"),
    /** Appraised with a comment, without a grade. */
    PROBATIONARY("预备党员"),
    /** Left, was removed or expelled. */
    FORMER("已出党");

    private final String officialName;

    MembershipStatus(String officialName) {
        this.officialName = officialName;
    }

    /** The word offices write for it in their workbooks. */
    public String officialName() {
        return officialName;
    }

    public static Optional<MembershipStatus> named(String officialName) {
        return Arrays.stream(values()).filter(status -> status.officialName.equals(officialName)).findFirst();
    }
}
