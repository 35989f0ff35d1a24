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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.web.Words;

/** {@code calendar.xhtml}: the meetings of a month, week by week; a member sees those at which they are expected, and where many branches are in sight a day has figures. */
@Named
@RequestScoped
public class LifeCalendarPage {

    private static final int WEEK = 7;
    /** More meetings than this make no calendar one can read. */
    private static final int MOST = 60;

    @Inject
    private ReadingMeetings reading;

    @Inject
    private Clock clock;

    private String month;
    private String organisation;
    private List<Branches.Host> choice = List.of();
    private Map<LocalDate, MeetingLists.Day> figures = Map.of();
    private YearMonth shown;
    private List<MeetingLists.Line> meetings = List.of();

    /** A day of the grid. @param inMonth whether it belongs to the month shown @param figures null where its meetings are listed, or there are none */
    public record Day(LocalDate date, boolean inMonth, boolean today, List<MeetingLists.Line> meetings, MeetingLists.Day figures) {
    }

    public void load() {
        shown = Months.read(month, YearMonth.now(clock));
        String under = organisation == null || organisation.isBlank() ? null : organisation;
        if (isAboveBranch()) {
            choice = reading.organisations(under);
            List<MeetingLists.Day> days = ofGrid(under, reading::days, MeetingLists.Day::day);
            if (days.stream().mapToInt(MeetingLists.Day::meetings).sum() > MOST) {
                figures = days.stream().collect(Collectors.toMap(MeetingLists.Day::day, Function.identity()));
                return;
            }
        }
        meetings = ofGrid(under, reading::ofMonth, MeetingLists.Line::meetsOn);
    }

    /** What the grid's days hold: whole weeks reach into the months beside the one shown. */
    private <T> List<T> ofGrid(String under, Function<MeetingFilter, List<T>> read, Function<T, LocalDate> day) {
        return Stream.of(firstDay(), shown.atDay(1), lastDay()).map(YearMonth::from).distinct()
                .flatMap(one -> read.apply(new MeetingFilter(under, null, null, one)).stream())
                .filter(one -> !day.apply(one).isBefore(firstDay()) && !day.apply(one).isAfter(lastDay())).toList();
    }

    private LocalDate firstDay() {
        return shown.atDay(1).with(DayOfWeek.MONDAY);
    }

    private LocalDate lastDay() {
        return shown.atEndOfMonth().with(DayOfWeek.SUNDAY);
    }

    /** Whole weeks from Monday on. */
    public List<List<Day>> getWeeks() {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = firstDay();
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
                meetings.stream().filter(one -> one.meetsOn().equals(date)).toList(), figures.get(date));
    }

    /** Officers open a meeting; members find theirs on their own page. */
    public boolean isOfficer() {
        return !Caller.current().isConfinedToOwn();
    }

    private boolean isAboveBranch() {
        return isOfficer() && !Caller.current().is(Role.BRANCH_OFFICER);
    }

    /** Whether a day has figures in place of its meetings. */
    public boolean isCounted() {
        return !figures.isEmpty();
    }

    /** Whether the month shown has none, whatever the days beside it have. */
    public boolean isNothing() {
        return Stream.concat(meetings.stream().map(MeetingLists.Line::meetsOn), figures.keySet().stream()).map(YearMonth::from).noneMatch(shown::equals);
    }

    /** The same calendar of another month. */
    public String query(Object wanted) {
        return Addresses.query("month", wanted, "organisation", organisation);
    }

    /** 2026年11月. */
    public String getTitle() {
        return Words.month(shown);
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

    public List<Branches.Host> getChoice() {
        return choice;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
