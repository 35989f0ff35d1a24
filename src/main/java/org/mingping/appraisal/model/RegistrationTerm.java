package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.util.Objects;
import org.mingping.shared.WorkingCalendar;

/**
 * How long every full member has to apply for registration (domain §6).
 *
 * @param days    how many, 5 to 60
 * @param counted of which
 */
public record RegistrationTerm(int days, DayCount counted) {

    public RegistrationTerm {
        Objects.requireNonNull(counted, "counted");
    }

    /** The last day, to its end: the day after the opening is day 1. A term of calendar days may end on a day off. */
    public LocalDate lastDay(LocalDate opened, WorkingCalendar calendar) {
        return counted == DayCount.CALENDAR ? opened.plusDays(days) : calendar.workingDayAfter(opened, days);
    }
}
