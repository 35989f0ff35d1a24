package org.mingping.registration.model;

import java.time.LocalDate;
import org.mingping.shared.WorkingCalendar;

/**
 * How long members have to register (domain §6: 15 days): the day after the opening is day 1, and the last day ends at midnight in Beijing.
 *
 * @param days  1 or more
 * @param count by the calendar or by working days
 */
public record RegistrationTerm(int days, Count count) {

    /** What the source says. */
    public static final RegistrationTerm FIFTEEN_DAYS = new RegistrationTerm(15, Count.CALENDAR_DAYS);

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    /** Which days count. */
    public enum Count { CALENDAR_DAYS, WORKING_DAYS }

    public RegistrationTerm {
        if (days < 1) {
            throw new IllegalArgumentException("days to register: " + days);
        }
    }

    /** The last day on which a form can still be handed in. @param opened on which everybody was asked */
    public LocalDate lastDay(LocalDate opened) {
        return count == Count.CALENDAR_DAYS ? opened.plusDays(days) : CALENDAR.workingDayAfter(opened, days);
    }

    /** Whether that day rests on a year whose holidays are not known yet: whoever shows it must say so. */
    public boolean isProvisional(LocalDate opened) {
        return count == Count.WORKING_DAYS && (CALENDAR.isProvisional(opened.getYear()) || CALENDAR.isProvisional(lastDay(opened).getYear()));
    }
}
