package org.mingping.appraisal.model;

/** Where a candidate for EXCELLENT stands once the quota of the pool was applied (§1.8). */
public enum QuotaStanding {
    /** 在名额之内. */
    ADMITTED,
    /** 与他人并列而名额不足，待上级择定. */
    TIED,
    /** 在名额之外. */
    NOT_ADMITTED
}
