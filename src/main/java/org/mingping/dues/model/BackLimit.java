package org.mingping.dues.model;

import java.time.YearMonth;

/**
 * How far back a decision about dues reaches: no further than the branch may still collect by itself ({@code BACK_MONTHS}), whether it changes an amount, a
 * county's value, or grants a relief. What lies before was owed as it stood (decisions/0004).
 *
 * @param thisMonth the month in which it is decided or asked for
 */
public record BackLimit(YearMonth thisMonth, int backMonths) {

    /** The earliest month a decision of today may begin with. */
    public YearMonth earliest() {
        return thisMonth.minusMonths(backMonths);
    }

    public boolean admits(YearMonth month) {
        return !month.isBefore(earliest());
    }
}
