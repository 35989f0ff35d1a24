package org.mingping.orglife.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long nothing was heard of a member who is away (domain §3): since the last organisation life they took part in, the last contact or whatever else
 * showed them, and since they left where there was none of it.
 *
 * @param lastSeen   or null
 * @param since      when they left; null where the branch has not said so, and then nothing but {@code lastSeen} counts
 * @param limitDays  after more days than that a contact is overdue
 */
public record LostContactClock(LocalDate lastSeen, LocalDate since, int limitDays) {

    /** Days without a sign; null where there is nothing to count from. */
    public Integer days(LocalDate today) {
        LocalDate from = from();
        return from == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, today));
    }

    /** Overdue also where nobody knows since when. */
    public boolean isOverdue(LocalDate today) {
        Integer days = days(today);
        return days == null || days > limitDays;
    }

    private LocalDate from() {
        return lastSeen == null ? since : lastSeen;
    }
}
