package org.mingping.appraisal.model;

/** What a sanction does to the grade (§1.7), strongest first: of several, the first that applies decides. */
public enum SanctionEffect {
    /** 已不是党员，不予评议. */
    NOT_A_MEMBER,
    /** 不论得票，确定为不合格，不需考核. */
    UNQUALIFIED,
    /** 只写评语，不定等次. */
    COMMENT_ONLY,
    /** 不得高于基本合格. */
    AT_MOST_BASICALLY_QUALIFIED,
    /** 不得评为优秀. */
    AT_MOST_QUALIFIED,
    /** 不影响定格. */
    NONE;

    /** The best grade still possible, EXCELLENT where this effect sets no cap. */
    Grade cap() {
        return switch (this) {
            case AT_MOST_QUALIFIED -> Grade.QUALIFIED;
            case AT_MOST_BASICALLY_QUALIFIED -> Grade.BASICALLY_QUALIFIED;
            default -> Grade.EXCELLENT;
        };
    }
}
