package org.mingping.boot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.PublicityPeriod;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.shared.HalfYear;
import org.mingping.shared.WorkingCalendar;

@DisplayName("On every day of three years the demo")
class DemoCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Test
    @DisplayName("has an older half-year confirmed before the current one opens, and no third that the job would have to open")
    void twoHalves() {
        FIRST.datesUntil(LAST).forEach(today -> {
            DemoCalendar calendar = new DemoCalendar(today);
            assertThat(calendar.founded()).isBefore(calendar.previousOpened());
            assertThat(DemoSchedule.previous(calendar, 5).day(Step.CONFIRM).orElseThrow()).as("%s", today).isBeforeOrEqualTo(calendar.currentOpened());
            for (HalfYear period = HalfYear.of(calendar.founded()); !DemoCalendar.opens(period).isAfter(today); period = period.next()) {
                assertThat(period).as("due on %s", today).isIn(calendar.previous(), calendar.current());
            }
        });
    }

    @Test
    @DisplayName("takes no step before its cycle has opened, before the step that comes first, or today")
    void inOrder() {
        FIRST.datesUntil(LAST).forEach(today -> {
            DemoCalendar calendar = new DemoCalendar(today);
            for (Stage stage : Stage.values()) {
                LocalDate before = calendar.currentOpened();
                for (Step step : Step.values()) {
                    LocalDate day = DemoSchedule.current(calendar, stage).day(step).orElse(before);
                    assertThat(day).as("%s of %s on %s", step, stage, today).isBetween(before, today.minusDays(1));
                    before = day;
                }
            }
        });
    }

    @Test
    @DisplayName("has publicity that is running, and publicity that is over")
    void publicity() {
        FIRST.datesUntil(LAST).forEach(today -> {
            assertThat(publicityOf(Stage.OBJECTED, today).isOver(today).refused()).as("running on %s", today).isTrue();
            assertThat(publicityOf(Stage.PUBLICITY_OVER, today).isOver(today).refused()).as("over on %s", today).isFalse();
            LocalDate confirmed = DemoSchedule.current(new DemoCalendar(today), Stage.CONFIRMED).day(Step.CONFIRM).orElseThrow();
            assertThat(publicityOf(Stage.CONFIRMED, today).isOver(confirmed).refused()).as("over before it was confirmed, on %s", today).isFalse();
        });
    }

    private static PublicityPeriod publicityOf(Stage stage, LocalDate today) {
        return PublicityPeriod.posted(DemoSchedule.current(new DemoCalendar(today), stage).day(Step.POST).orElseThrow(),
                RuleSetParameters.countyTrial1(), CALENDAR);
    }
}
