package org.mingping.organisation.model;

import java.util.Arrays;
import java.util.Optional;

/** 性别, as a roster states it and as the seventeenth digit of an identity number implies it. */
public enum Gender {
    MALE("男"),
    FEMALE("女");

    private final String officialName;

    Gender(String officialName) {
        this.officialName = officialName;
    }

    /** The word offices write for it in their workbooks. */
    public String officialName() {
        return officialName;
    }

    public static Optional<Gender> named(String officialName) {
        return Arrays.stream(values()).filter(gender -> gender.officialName.equals(officialName)).findFirst();
    }
}
