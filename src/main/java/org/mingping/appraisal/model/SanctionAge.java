package org.mingping.appraisal.model;

/** When a sanction was decided, seen from the cycle's year (§1.7: "this year" is the cycle's year). */
public enum SanctionAge {
    /** 本年度. */
    THIS_YEAR("thisYear"),
    /** 上一年度. */
    LAST_YEAR("lastYear"),
    /** 其他年度: earlier, or in the next year before a late determination. */
    OTHER_YEAR("otherYear");

    private final String key;

    SanctionAge(String key) {
        this.key = key;
    }

    /** How the keys of a rule set's parameters call it. */
    String key() {
        return key;
    }

    static SanctionAge of(int decidedIn, int cycleYear) {
        if (decidedIn == cycleYear) {
            return THIS_YEAR;
        }
        return decidedIn == cycleYear - 1 ? LAST_YEAR : OTHER_YEAR;
    }
}
