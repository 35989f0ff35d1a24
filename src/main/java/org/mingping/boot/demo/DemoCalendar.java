package org.mingping.boot.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.WorkingCalendar;

/**
 * When what happened in the demo, seen from the day on which it is loaded, so that it is alive on any day of any year: the current
 * cycle opened some five weeks ago, on the timer's day where that was near, by hand before it elsewhere; the half-year before it
 * is confirmed; the county was founded three weeks before that one opened, in the same half-year, which leaves no older one for the job to
 * catch up.
 */
final class DemoCalendar {

    /** Working days from the opening of the current cycle to today. */
    static final int OPENED_BEFORE = 26;

    private static final int DAYS_FOR_A_CYCLE = 60;
    private static final int DAYS_TO_SETTLE_IN = 21;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    private final LocalDate today;
    private final HalfYear current;
    private final LocalDate currentOpened;
    private final LocalDate previousOpened;

    DemoCalendar(LocalDate today) {
        this.today = today;
        LocalDate begun = ago(OPENED_BEFORE);
        this.current = HalfYear.of(begun);
        this.currentOpened = earlier(opens(current), begun);
        this.previousOpened = earlier(opens(current.previous()), currentOpened.minusDays(DAYS_FOR_A_CYCLE));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The timer's day under {@code county-trial-1}. */
    static LocalDate opens(HalfYear period) {
        return MonthDay.of(period.half() == Half.H1 ? 6 : 12, 1).atYear(period.year());
    }

    HalfYear current() {
        return current;
    }

    HalfYear previous() {
        return current.previous();
    }

    LocalDate currentOpened() {
        return currentOpened;
    }

    LocalDate previousOpened() {
        return previousOpened;
    }

    LocalDate founded() {
        return CALENDAR.workingDayAfter(previousOpened.minusDays(DAYS_TO_SETTLE_IN), 1);
    }

    /** When the roster came in and accounts were opened. */
    LocalDate settled() {
        return CALENDAR.workingDayAfter(founded(), 1);
    }

    /** The {@code count}-th working day before today, 1 being the last one. */
    LocalDate ago(int count) {
        LocalDate day = today;
        for (int counted = 0; counted < count; ) {
            day = day.minusDays(1);
            if (CALENDAR.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The {@code count}-th working day after the previous cycle opened. */
    LocalDate intoPrevious(int count) {
        return CALENDAR.workingDayAfter(previousOpened, count);
    }
}
