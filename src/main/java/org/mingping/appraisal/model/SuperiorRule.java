package org.mingping.appraisal.model;

/** Who stands above a disposition (domain §5), as far as a rule set may say it: somebody always approves. */
public enum SuperiorRule {
    TOWNSHIP_APPROVES, COUNTY_APPROVES,
    /** 预审, then approval. */
    TOWNSHIP_REVIEWS_COUNTY_APPROVES
}
