package org.mingping.appraisal.model;

/** What grading one member came to; every question has exactly one outcome. */
public enum Outcome {
    /** 已定格: there is a grade. */
    GRADED,
    /** 待上级考核: a trigger or a referral holds and the superior has not examined yet (§1.6). */
    EXAMINATION_REQUIRED,
    /** 只写评语，不定等次 (§1.7). */
    COMMENT_ONLY,
    /** 无法定格: no votes, or no rule fits them; the branch votes again (§1.6). */
    INDETERMINATE,
    /** 不是党员: expelled or no longer a member (§1.7). */
    NOT_A_MEMBER
}
