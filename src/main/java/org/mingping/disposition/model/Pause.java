package org.mingping.disposition.model;

import java.time.LocalDate;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * A time in which a deadline of a case does not run, with its reason on record (domain §5).
 *
 * @param from   first day
 * @param until  last day
 * @param reason in writing
 */
public record Pause(LocalDate from, LocalDate until, String reason) {

    /** The longest reason. */
    public static final int MAX_REASON = 500;

    /** @throws Refusal PAUSE_DAYS, PAUSE_REASON (most characters) */
    public Pause {
        if (from == null || until == null || until.isBefore(from)) {
            throw Refusal.invalid("PAUSE_DAYS").under("domain §5");
        }
        reason = Written.required(reason, MAX_REASON, "PAUSE_REASON", "domain §5");
    }

    /** Not on this day any more, nor later. */
    Pause endedBefore(LocalDate day) {
        return until.isBefore(day) ? this : new Pause(from, day.minusDays(1), reason);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
