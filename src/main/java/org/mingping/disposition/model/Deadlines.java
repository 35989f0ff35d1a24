package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingping.shared.WorkingCalendar;

/**
 * The deadlines of a case (domain §5), in working days by the State Council's calendar and in months by the date. The day something begins does not count; a day on which the
 * deadline rests does not either, and two pauses that overlap rest once.
 *
 * @param calendar of working days
 * @param pauses   of this case
 */
public record Deadlines(WorkingCalendar calendar, List<Pause> pauses) {

    /** A pause without end would never let a deadline come. */
    private static final int MOST_DAYS = 40_000;

    public Deadlines {
        pauses = List.copyOf(pauses);
    }

    /** By the State Council's calendar, never resting. */
    public static Deadlines running() {
        return new Deadlines(WorkingCalendar.stateCouncil(), List.of());
    }

    /** By the same calendar, for what no pause holds up. */
    public Deadlines unrested() {
        return new Deadlines(calendar, List.of());
    }

    /** The last day of a deadline. @param count 0 or more; 0 is the day itself */
    public LocalDate workingDays(LocalDate from, int count) {
        LocalDate day = from;
        for (int counted = 0; counted < count; ) {
            day = next(day, from);
            if (calendar.isWorkingDay(day) && !rests(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * The last day of a period of months: the day of the same number, or the month's last where there is none; then as many days later as it rested. A month ends on whatever day
     * it ends, working or not.
     */
    public LocalDate months(LocalDate from, int count) {
        LocalDate last = from.plusMonths(count);
        long running = from.datesUntil(last).count();
        LocalDate day = from;
        for (long counted = 0; counted < running; ) {
            day = next(day, from);
            if (!rests(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Whether a deadline of working days that began on {@code from} was let run to its end before {@code until}. */
    public boolean isKept(LocalDate from, int count, LocalDate until) {
        return !workingDays(from, count).isAfter(until);
    }

    /** Whether some year up to {@code last} has no published calendar, so that its holidays are not known here. */
    public boolean isProvisional(LocalDate from, LocalDate last) {
        return from.getYear() <= last.getYear() && IntStream.rangeClosed(from.getYear(), last.getYear()).anyMatch(calendar::isProvisional);
    }

    /**
     * The earliest day on which a former member may be admitted again (domain §5 [L]): the same day so many years later, 28 February where there is no 29th. Nothing rests it.
     *
     * @param effective the day on which the membership ended
     * @return empty if the disposition ends no membership
     */
    public static Optional<LocalDate> readmission(Disposition disposition, LocalDate effective, DispositionParameters parameters) {
        return Optional.ofNullable(parameters.readmissionYears().get(disposition)).map(effective::plusYears);
    }

    private boolean rests(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    private static LocalDate next(LocalDate day, LocalDate from) {
        if (day.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalStateException("a deadline that never comes, from " + from);
        }
        return day.plusDays(1);
    }
}
