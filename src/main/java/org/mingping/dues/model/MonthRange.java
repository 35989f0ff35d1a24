package org.mingping.dues.model;

import java.time.YearMonth;

/**
 * Months from one to another, both within.
 *
 * @param first not after {@code last}
 */
public record MonthRange(YearMonth first, YearMonth last) {

    /** @throws IllegalArgumentException where it would be empty */
    public MonthRange {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("no months from " + first + " to " + last);
        }
    }
}
