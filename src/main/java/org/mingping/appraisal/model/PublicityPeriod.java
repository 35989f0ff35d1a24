package org.mingping.appraisal.model;

import java.time.LocalDate;
import org.mingping.shared.WorkingCalendar;

/**
 * 公示: the working days during which anyone may object (§1.11).
 *
 * @param postedOn day of posting, which does not count
 * @param lastDay the last working day of publicity
 * @param workingDays how many
 * @param provisional whether some year of the period has no published calendar, so that its holidays are not known here
 */
public record PublicityPeriod(LocalDate postedOn, LocalDate lastDay, int workingDays, boolean provisional) {

    public static final String CLAUSE = "§1.11";

    public static PublicityPeriod posted(LocalDate postedOn, RuleSetParameters parameters, WorkingCalendar calendar) {
        int workingDays = parameters.procedure().publicityWorkingDays();
        LocalDate lastDay = calendar.workingDayAfter(postedOn, workingDays);
        LocalDate dayAfter = postedOn.plusDays(1);
        boolean provisional = calendar.isProvisional(dayAfter.getYear()) || calendar.isProvisional(lastDay.getYear());
        return new PublicityPeriod(postedOn, lastDay, workingDays, provisional);
    }

    /** The first day that counts, of a list posted on this day. */
    public static LocalDate firstDay(LocalDate postedOn) {
        return WorkingCalendar.stateCouncil().workingDayAfter(postedOn, 1);
    }

    /** Refused with {@code PUBLICITY_NOT_OVER} (last day) until the last day has passed. */
    public Ruling isOver(LocalDate today) {
        return isOver(lastDay, today);
    }

    /** As {@link #isOver(LocalDate)}, for a period of which only the last day was kept. */
    public static Ruling isOver(LocalDate lastDay, LocalDate today) {
        return Ruling.of(today.isAfter(lastDay), "PUBLICITY_NOT_OVER", CLAUSE, lastDay);
    }
}
