package org.mingping.dues.model;

import java.time.YearMonth;

/** What stands in a month's cell of a branch's sheet: a letter beside the colour, for whoever does not tell the colours apart. */
public enum MonthLetter {
    /** 交. */
    PAID,
    /** 预: paid before its month began. */
    AHEAD,
    /** 欠. */
    UNPAID,
    /** Not begun and not paid: nobody is behind with it. */
    NOT_DUE,
    /** 假: the branch accepted a good reason. */
    EXCUSED,
    /** 免. */
    EXEMPT,
    /** –. */
    NOT_OWED;

    /** @param current the month it is now */
    public static MonthLetter of(MonthStatus status, YearMonth month, YearMonth current) {
        boolean begun = !month.isAfter(current);
        return switch (status) {
            case PAID -> begun ? PAID : AHEAD;
            case UNPAID -> begun ? UNPAID : NOT_DUE;
            case EXCUSED -> EXCUSED;
            case EXEMPT -> EXEMPT;
            case NOT_OWED -> NOT_OWED;
        };
    }
}
