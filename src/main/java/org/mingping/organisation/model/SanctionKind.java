package org.mingping.organisation.model;

import java.util.Arrays;
import java.util.Optional;

/** Sanctions on record. What each does to a grade is a rule set's matter (domain §1.7). */
public enum SanctionKind {
    WARNING("警告", 0),
    SERIOUS_WARNING("严重警告", 0),
    REMOVAL_FROM_POSTS("撤销党内职务", 0),
    PROBATION_ONE_YEAR("留党察看一年", 1),
    PROBATION_TWO_YEARS("留党察看两年", 2),
    EXPULSION("开除党籍", 0),
    /** Recorded for the census, without effect on grades. */
    ADMINISTRATIVE("政纪处分", 0);

    private final String officialName;
    private final int probationYears;

    SanctionKind(String officialName, int probationYears) {
        this.officialName = officialName;
        this.probationYears = probationYears;
    }

    /** The word offices write for it in their workbooks. */
    public String officialName() {
        return officialName;
    }

    /** Years of 留党察看 from the decision, during which the rights to vote and to be elected rest; 0 for other sanctions. */
    public int probationYears() {
        return probationYears;
    }

    public static Optional<SanctionKind> named(String officialName) {
        return Arrays.stream(values()).filter(kind -> kind.officialName.equals(officialName)).findFirst();
    }
}
