package org.mingping.appraisal.model.ballot;

/** For what members and mass representatives vote on one case (domain §5). */
public enum CaseOccasion {
    /** 转化评议: what the education came to. */
    EVALUATION,
    /** 期满评议: at the end of a rectification. */
    REEVALUATION
}
