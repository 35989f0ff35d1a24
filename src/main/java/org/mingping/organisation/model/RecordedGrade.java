package org.mingping.organisation.model;

import java.util.Arrays;
import java.util.Optional;

/** 等次 as it stands on a member's record, best first. How a grade comes about is the appraisal's matter. */
public enum RecordedGrade {
    EXCELLENT("优秀"),
    QUALIFIED("合格"),
    BASICALLY_QUALIFIED("基本合格"),
    UNQUALIFIED("不合格");

    private final String officialName;

    RecordedGrade(String officialName) {
        this.officialName = officialName;
    }

    /** The word offices write for it in their workbooks. */
    public String officialName() {
        return officialName;
    }

    public static Optional<RecordedGrade> named(String officialName) {
        return Arrays.stream(values()).filter(grade -> grade.officialName.equals(officialName)).findFirst();
    }
}
