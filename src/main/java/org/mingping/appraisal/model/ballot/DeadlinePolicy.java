package org.mingping.appraisal.model.ballot;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.mingping.appraisal.model.Ruling;

/** Until when a ballot is open (§1.5): set when it opens, and from then on only ever later, for whoever counted on it must still be able to vote. */
public final class DeadlinePolicy {

    public static final String CLAUSE = "§1.5";
    /** Half a year: by then the next cycle begins. Further off, somebody has mistyped the year. */
    public static final int MOST_DAYS = 183;

    private DeadlinePolicy() {
    }

    /** The deadline of a ballot for which nobody named one. @param days after the one that is {@code now}; {@code hour} of that day, where {@code zone} is */
    public static OffsetDateTime byDefault(OffsetDateTime now, int days, int hour, ZoneId zone) {
        return now.atZoneSameInstant(zone).toLocalDate().plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(zone).toOffsetDateTime();
    }

    /** Refused with {@code DEADLINE_PAST} (the deadline) unless it lies ahead, with {@code DEADLINE_FAR} (most days) if it lies too far ahead. */
    public static Ruling mayOpen(OffsetDateTime until, OffsetDateTime now) {
        return Ruling.of(until.isAfter(now), "DEADLINE_PAST", CLAUSE, until)
                .and(Ruling.of(!until.isAfter(now.plusDays(MOST_DAYS)), "DEADLINE_FAR", CLAUSE, MOST_DAYS));
    }

    /**
     * As {@link #mayOpen}; refused with {@code DEADLINE_EARLIER} (the deadline that stands) unless it is later than that.
     *
     * @param present null where the ballot has none
     */
    public static Ruling mayExtend(OffsetDateTime present, OffsetDateTime until, OffsetDateTime now) {
        Ruling ahead = mayOpen(until, now);
        return present == null ? ahead : ahead.and(Ruling.of(until.isAfter(present), "DEADLINE_EARLIER", CLAUSE, present));
    }
}
