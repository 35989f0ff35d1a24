package org.mingping.appraisal.model;

/** Where a rule comes from; the marks of the domain's description. */
public enum RuleOrigin {
    /** [S] stated in the county's own trial measures. */
    STATED,
    /** [L] from public Party regulations. */
    REGULATION,
    /** [D] decided here, because the source is silent; a county may decide otherwise. */
    DECIDED,
    /** Set otherwise by this county than in its first trial measures: no longer what was stated, regulated or decided there. */
    CHANGED
}
