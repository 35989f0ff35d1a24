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

    /** The longest pause; what rests longer is asked for anew. */
    public static final int MOST_MONTHS = 6;
    /** The longest reason. */
    public static final int MAX_REASON = 500;

    /** @throws Refusal PAUSE_DAYS, PAUSE_REASON (most characters) */
    public Pause {
        if (from == null || until == null || until.isBefore(from)) {
            throw Refusal.invalid("PAUSE_DAYS").under("domain §5");
        }
        reason = Written.required(reason, MAX_REASON, "PAUSE_REASON", "domain §5");
    }

    /** A new one. @throws Refusal PAUSE_LONG (most months), PAUSE_DAYS, PAUSE_REASON */
    public static Pause asked(LocalDate from, LocalDate until, String reason) {
        Pause pause = new Pause(from, until, reason);
        if (until.isAfter(from.plusMonths(MOST_MONTHS))) {
            throw Refusal.invalid("PAUSE_LONG", MOST_MONTHS).under("domain §5");
        }
        return pause;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
