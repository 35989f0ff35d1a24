package org.mingping.appraisal.model;

/** What a share of the votes is a share of (§1.6). */
public enum Denominator {
    /** 得票总数，不含弃权. */
    MARKED,
    /** 得票总数，含弃权. */
    MARKED_AND_ABSTAINED
}
