package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 A deadline")
class DeadlinesTest {

    private static final LocalDate EVE = LocalDate.of(2026, 9, 30);
    private final Deadlines running = Deadlines.running();

    @Test
    @DisplayName("of working days leaves out holidays and counts the weekends worked for them")
    void workingDays() {
        assertThat(running.workingDays(EVE, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(running.workingDays(EVE, 3)).as("10 October is worked").isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(running.workingDays(EVE, 0)).isEqualTo(EVE);
    }

    @Test
    @DisplayName("of working days is kept on its last day and not the day before")
    void kept() {
        assertThat(running.isKept(EVE, 3, LocalDate.of(2026, 10, 9))).isFalse();
        assertThat(running.isKept(EVE, 3, LocalDate.of(2026, 10, 10))).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1} months is {2}")
    @CsvSource({"2026-01-15, 6, 2026-07-15", "2026-08-31, 6, 2027-02-28", "2027-08-31, 6, 2028-02-29", "2026-03-31, 1, 2026-04-30", "2026-02-28, 1, 2026-03-28"})
    @DisplayName("of months ends on the day of the same number, or on the month's last")
    void months(LocalDate from, int count, LocalDate last) {
        assertThat(running.months(from, count)).isEqualTo(last);
    }

    @Test
    @DisplayName("rests while it is paused, and overlapping pauses rest once")
    void pauses() {
        Deadlines paused = paused(pause("2026-03-10", "2026-03-19"), pause("2026-03-15", "2026-03-24"));
        assertThat(paused.months(LocalDate.of(2026, 3, 1), 1)).isEqualTo(LocalDate.of(2026, 4, 16));
        assertThat(paused.workingDays(LocalDate.of(2026, 3, 9), 1)).isEqualTo(LocalDate.of(2026, 3, 25));
    }

    @Test
    @DisplayName("does not rest before it begins nor after it is over")
    void elsewhere() {
        Deadlines paused = paused(pause("2026-01-01", "2026-03-01"), pause("2026-04-02", "2026-05-01"));
        assertThat(paused.months(LocalDate.of(2026, 3, 1), 1)).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest(name = "from {0} until {1} because of “{2}”: {3}")
    @CsvSource({"2026-03-02, 2026-03-01, 住院, PAUSE_DAYS", "2026-03-02, 2026-03-02, ' ', PAUSE_REASON"})
    @DisplayName("rests only for days that can be and a written reason")
    void reasons(LocalDate from, LocalDate until, String reason, String code) {
        assertThatThrownBy(() -> new Pause(from, until, reason)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("reaching into a year without a published calendar is provisional")
    void provisional() {
        assertThat(running.isProvisional(EVE, LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(running.isProvisional(EVE, LocalDate.of(2095, 1, 1))).isTrue();
    }

    @Test
    @DisplayName("of re-admission is five years after removal or persuaded withdrawal, none after rectification, and no wait after one's own wish")
    void readmission() {
        DispositionParameters parameters = DispositionParameters.countyTrial1();
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertThat(Deadlines.readmission(Disposition.REMOVAL, leapDay, parameters)).contains(LocalDate.of(2033, 2, 28));
        assertThat(Deadlines.readmission(Disposition.PERSUADED_WITHDRAWAL, EVE, parameters)).contains(LocalDate.of(2031, 9, 30));
        assertThat(Deadlines.readmission(Disposition.RECTIFICATION, EVE, parameters)).isEmpty();
        assertThat(Deadlines.readmission(Disposition.CLOSED_AS_QUALIFIED, EVE, parameters)).isEmpty();
        assertThat(Deadlines.readmission(Disposition.VOLUNTARY_WITHDRAWAL, EVE, parameters)).contains(EVE);
        assertThat(Deadlines.readmission(Disposition.REMOVAL, EVE, RulesWith.values(Map.of("readmission.years.REMOVAL", "0")))).contains(EVE);
    }

    @Property(tries = 500)
    void monthsNeverSkipOneNorPassTheDayOfTheMonth(@ForAll @IntRange(max = 5000) int offset, @ForAll @IntRange(min = 1, max = 12) int count) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(offset);
        LocalDate last = running.months(from, count);
        assertThat(last.getYear() * 12 + last.getMonthValue()).isEqualTo(from.getYear() * 12 + from.getMonthValue() + count);
        assertThat(last.getDayOfMonth()).isEqualTo(Math.min(from.getDayOfMonth(), last.lengthOfMonth()));
        assertThat(running.months(from.plusDays(1), count)).as("who begins later never ends earlier").isAfterOrEqualTo(last);
    }

    @Property(tries = 300)
    void aPauseWithinMovesTheEndByItsLength(@ForAll @IntRange(max = 1500) int offset, @ForAll @IntRange(min = 1, max = 12) int count, @ForAll @IntRange(min = 1, max = 60) int length) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(offset);
        Deadlines paused = new Deadlines(WorkingCalendar.stateCouncil(), List.of(new Pause(from.plusDays(1), from.plusDays(length), "住院")));
        assertThat(paused.months(from, count)).isEqualTo(running.months(from, count).plusDays(length));
    }

    private static Deadlines paused(Pause... pauses) {
        return new Deadlines(WorkingCalendar.stateCouncil(), List.of(pauses));
    }

    private static Pause pause(String from, String until) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(until), "本人住院");
    }
}
