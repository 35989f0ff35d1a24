package org.mingping.appraisal.model;

/** The four grades, best first (domain, Words). */
public enum Grade {
    /** 优秀. */
    EXCELLENT,
    /** 合格. */
    QUALIFIED,
    /** 基本合格. */
    BASICALLY_QUALIFIED,
    /** 不合格. */
    UNQUALIFIED;

    public boolean isLowerThan(Grade other) {
        return ordinal() > other.ordinal();
    }

    public boolean isHigherThan(Grade other) {
        return ordinal() < other.ordinal();
    }
}
