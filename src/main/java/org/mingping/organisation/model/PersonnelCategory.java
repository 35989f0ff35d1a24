package org.mingping.organisation.model;

import java.util.Arrays;
import java.util.Optional;

/** 人员类别: which standards of an unqualified member apply (domain §6), and by which scale dues are assessed (§2). */
public enum PersonnelCategory {
    RURAL("农村"),
    COMMUNITY("社区"),
    AGENCY("机关事业"),
    ENTERPRISE("企业"),
    RETIRED("离退休"),
    STUDENT("学生");

    private final String officialName;

    PersonnelCategory(String officialName) {
        this.officialName = officialName;
    }

    /** The word offices write for this category in their workbooks. */
    public String officialName() {
        return officialName;
    }

    public static Optional<PersonnelCategory> named(String officialName) {
        return Arrays.stream(values()).filter(category -> category.officialName.equals(officialName)).findFirst();
    }
}
