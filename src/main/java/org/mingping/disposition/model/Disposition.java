package org.mingping.disposition.model;

/** What a case may end in (domain §5): the six dispositions, being found qualified again, and a verification that finds nothing. */
public enum Disposition {
    /** 教育转化后评议合格: nothing is imposed. */
    CLOSED_AS_QUALIFIED,
    /** 事实不成立结案: the verification did not find the facts established; nothing is imposed (decision 0004, 89). */
    CLOSED_AS_UNFOUNDED,
    /** 限期改正. */
    RECTIFICATION,
    /** 劝其退党. */
    PERSUADED_WITHDRAWAL,
    /** 党内除名: persuaded and still refusing. */
    REMOVAL,
    /** 直接除名: grave, and staying would do harm. */
    DIRECT_REMOVAL,
    /** 自行脱党除名: six months without dues, organisation life or assigned work (Party Constitution Art. 9). */
    SELF_WITHDRAWAL_REMOVAL,
    /** 自愿退党: the member's own written application. */
    VOLUNTARY_WITHDRAWAL;

    /** Whether the membership ends by it. */
    public boolean endsMembership() {
        return imposes() && this != RECTIFICATION;
    }

    /** Whether anything is done to the member by it. */
    public boolean imposes() {
        return this != CLOSED_AS_QUALIFIED && this != CLOSED_AS_UNFOUNDED;
    }

    /** Whether it may follow a rectification that failed (§5: a <em>stronger</em> disposition). */
    public boolean isStrongerThanRectification() {
        return endsMembership() && this != VOLUNTARY_WITHDRAWAL;
    }
}
