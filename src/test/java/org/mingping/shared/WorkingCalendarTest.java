package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The State Council's calendar of 2026 (domain §1.11). */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2026-01-01,2026-01-03,元旦", "2026-02-15,2026-02-23,春节", "2026-04-04,2026-04-06,清明节", "2026-05-01,2026-05-05,劳动节",
        "2026-06-19,2026-06-21,端午节", "2026-09-25,2026-09-27,中秋节", "2026-10-01,2026-10-07,国庆节"})
    void noDayOfAHolidayIsAWorkingDay(LocalDate first, LocalDate last, String holiday) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isWorkingDay);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
    void makeUpWeekendsAreWorkingDays(LocalDate day) {
        assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void theYearHas248WorkingDays() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        // 261 days from Monday to Friday, 19 of them holidays, and six weekend days worked.
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay)).hasSize(248);
    }

    @ParameterizedTest(name = "5 working days after {0} end on {1}")
    @CsvSource({
        "2026-11-23,2026-11-30", "2026-09-30,2026-10-13", "2026-09-29,2026-10-12", "2026-10-01,2026-10-13",
                "2026-02-13,2026-02-27",
        "2026-11-28,2026-12-04", "2026-09-18,2026-09-24"})
    void fiveWorkingDaysGoRoundHolidays(LocalDate day, LocalDate fifth) {
        assertThat(calendar.workingDayAfter(day, 5)).isEqualTo(fifth);
    }

    @Test
    void theFirstIsTheDayAfterOrLater() {
        assertThat(calendar.workingDayAfter(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingDayAfter(LocalDate.of(2026, 9, 30), 0));
    }

    @Test
    void aYearWithoutACalendarCountsMondayToFridayAndSaysSo() {
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 3))).isFalse();
    }
}
