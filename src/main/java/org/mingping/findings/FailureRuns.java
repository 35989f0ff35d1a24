package org.mingping.findings;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a room knows of one of the three failures. An application-scoped bean in the room's {@code persistence} package; the monthly check asks every one
 * there is, in one set-based statement each, so that the members of a county never pass through the server's memory.
 */
public interface FailureRuns {

    FailureKind kind();

    /**
     * A query that answers, for the end of the month {@code :period} (its first day, a date) in the county {@code :county}, one row for every member whose run
     * is above 0 then: {@code member_id bigint}, {@code scope_path text} (the member's branch today), {@code months date[]} (the failed months of the
     * run, their first days, oldest first). No other named parameters; it reads only.
     */
    String runs();

    /**
     * What is on record of these months, one line a month in their order, in one pass whatever their number. What stood on record when a month was found failed is what was missing; what was
     * recorded, corrected or decided after it happened since, whatever day it is said to be of.
     *
     * @param found when each month was found failed
     */
    List<Evidence> evidence(long memberId, Map<YearMonth, Instant> found, Locale locale);

    /** As above, for the months of a finding, which are looked at as they stood when it was raised. */
    default List<Evidence> evidence(long memberId, List<YearMonth> months, Instant raisedAt, Locale locale) {
        Map<YearMonth, Instant> found = new LinkedHashMap<>();
        months.forEach(month -> found.put(month, raisedAt));
        return evidence(memberId, found, locale);
    }

    /**
     * One month of a run.
     *
     * @param then   what was missing at the check, in the reader's language
     * @param since  what happened afterwards, or null: it does not erase the finding, the record shows both
     * @param stands what the month counts as now; whoever verifies or decides is told where that is no failure any more
     */
    record Evidence(YearMonth month, String then, String since, Standing stands) implements Serializable {
    }

    /** What a month that was found failed counts as now. */
    enum Standing {
        /** Failed, as it was found. */
        FAILED,
        /** Paid, attended or done: late, or written down late. */
        MADE_UP,
        /** There was a good reason: recorded for the month, leave granted, or a relief decided. */
        EXCUSED
    }
}
