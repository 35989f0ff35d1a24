package org.mingping.orglife.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** {@code calendar.xhtml}: the meetings of a month, week by week; a member sees those at which they are expected. */
@Named
@RequestScoped
public class LifeCalendarPage {

    private static final int WEEK = 7;

    @Inject
    private ReadingMeetings reading;

    @Inject
    private Clock clock;

    private String month;
    private YearMonth shown;
    private List<MeetingLists.Line> meetings = List.of();

    /** A day of the grid. @param inMonth whether it belongs to the month shown */
    public record Day(LocalDate date, boolean inMonth, boolean today, List<MeetingLists.Line> meetings) {
    }

    public void load() {
        shown = Months.read(month, YearMonth.now(clock));
        meetings = reading.ofMonth(new MeetingFilter(null, null, null, shown));
    }

    /** Whole weeks from Monday on. */
    public List<List<Day>> getWeeks() {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = shown.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(shown.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int number = 0; number < WEEK; number++) {
                week.add(of(day.plusDays(number)));
            }
            weeks.add(week);
            day = day.plusDays(WEEK);
        }
        return weeks;
    }

    private Day of(LocalDate date) {
        return new Day(date, YearMonth.from(date).equals(shown), date.equals(LocalDate.now(clock)),
                meetings.stream().filter(one -> one.meetsOn().equals(date)).toList());
    }

    /** Officers open a meeting; members find theirs on their own page. */
    public boolean isOfficer() {
        return !Caller.current().isConfinedToOwn();
    }

    /** 2026年11月. */
    public String getTitle() {
        return Messages.text(Words.locale(), "orglife", "calendar.month", Integer.toString(shown.getYear()), shown.getMonthValue());
    }

    public String getPrevious() {
        return shown.minusMonths(1).toString();
    }

    public String getNext() {
        return shown.plusMonths(1).toString();
    }

    public YearMonth getShown() {
        return shown;
    }

    public List<MeetingLists.Line> getMeetings() {
        return meetings;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
