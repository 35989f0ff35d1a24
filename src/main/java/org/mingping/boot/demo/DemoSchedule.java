package org.mingping.boot.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** On which day each step is taken in a branch, and which are not taken yet. */
final class DemoSchedule {

    private final Map<Step, LocalDate> days = new EnumMap<>(Step.class);

    private DemoSchedule() {
    }

    Optional<LocalDate> day(Step step) {
        return Optional.ofNullable(days.get(step));
    }

    /** All the way, a little apart from branch to branch; what is done for the whole township on one day for all. */
    static DemoSchedule previous(DemoCalendar calendar, int number) {
        DemoSchedule schedule = new DemoSchedule();
        int posted = 17 + number % 3;
        Object[][] steps = {{Step.SELF_ASSESS, 2}, {Step.OPEN_BALLOT, 4 + number % 2}, {Step.TYPE_FIRST, 7}, {Step.REVIEW, 8 + number % 2},
            {Step.CONCLUDE, 9 + number % 2}, {Step.MEET, 11 + number % 2}, {Step.EXAMINE, 13}, {Step.CONFIRM_UNQUALIFIED, 14}, {Step.CHOOSE_AMONG_TIED, 15},
            {Step.TELL, 16}, {Step.POST, posted}, {Step.CONFIRM, posted + 6 + number % 2}};
        for (Object[] step : steps) {
            schedule.days.put((Step) step[0], calendar.intoPrevious((Integer) step[1]));
        }
        if (number % 9 == 4) {
            schedule.days.put(Step.OBJECT, calendar.intoPrevious(posted + 2));
            schedule.days.put(Step.ANSWER, calendar.intoPrevious(posted + 4));
        }
        return schedule;
    }

    /** As far as the branch's stage, in working days before today. */
    static DemoSchedule current(DemoCalendar calendar, Stage stage) {
        DemoSchedule schedule = new DemoSchedule();
        int[] ago = switch (stage) {
            case NEW -> new int[] {3};
            case LATE -> new int[] {20};
            case BALLOT -> new int[] {10, 5};
            case HALF_TALLIED -> new int[] {11, 6, 1};
            case REVIEW -> new int[] {14, 8, 4, 3, 2};
            case MEETING -> new int[] {18, 14, 9, 8, 6, 4};
            case LATE_MEETING -> new int[] {23, 21, 18, 18, 15, 13};
            case EXAMINE -> new int[] {20, 16, 12, 11, 9, 8, 5};
            case UNQUALIFIED -> new int[] {20, 17, 14, 13, 11, 10, 8, 3};
            case TELL -> new int[] {24, 21, 19, 18, 17, 17, 7, 5, 3, 3};
            case POST -> new int[] {24, 21, 19, 18, 17, 17, 8, 6, 4, 4, 2};
            case PUBLICITY, OBJECTED -> new int[] {24, 21, 19, 18, 17, 17, 15, 14, 13, 13, 4, 3};
            case PUBLICITY_OVER -> new int[] {24, 21, 19, 18, 17, 17, 15, 14, 13, 13, 10, 8};
            case CONFIRMED -> new int[] {24, 21, 19, 18, 17, 17, 15, 14, 13, 13, 12, 11};
        };
        for (int index = 0; index < ago.length; index++) {
            schedule.days.put(Step.values()[index], calendar.ago(ago[index]));
        }
        if (stage == Stage.OBJECTED) {
            schedule.days.put(Step.OBJECT, calendar.ago(1));
        }
        if (stage == Stage.CONFIRMED) {
            schedule.days.put(Step.CONFIRM, calendar.ago(4));
        }
        return schedule;
    }
}
