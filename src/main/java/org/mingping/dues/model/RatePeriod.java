package org.mingping.dues.model;

import java.time.YearMonth;

/**
 * The county's own values for as long as none of them changes.
 *
 * @param from the first month
 * @param to   the month from which on others count, or null
 */
public record RatePeriod(YearMonth from, YearMonth to, CountyRates rates) {

    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && (to == null || month.isBefore(to));
    }
}
