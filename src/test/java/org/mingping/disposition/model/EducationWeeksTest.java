package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 Education, one session with the member a week,")
class EducationWeeksTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private final EducationWeeks plan = new EducationWeeks(WEDNESDAY, 4);

    @Test
    @DisplayName("runs in weeks of seven days from its first day")
    void weeks() {
        assertThat(plan.firstDayOf(1)).isEqualTo(WEDNESDAY);
        assertThat(plan.lastDayOf(1)).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(plan.firstDayOf(2)).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(plan.lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    @DisplayName("misses no week whose session fell on its first or its last day")
    void edges() {
        assertThat(plan.missed(List.of(day(0), day(13), day(14), day(27)), LATER)).isEmpty();
    }

    @Test
    @DisplayName("misses a week only when it is over")
    void over() {
        assertThat(plan.missed(List.of(), day(6))).isEmpty();
        assertThat(plan.missed(List.of(), day(7))).containsExactly(1);
    }

    @Test
    @DisplayName("shows a missed week on the next working day")
    void shown() {
        WorkingCalendar calendar = WorkingCalendar.stateCouncil();
        assertThat(plan.shownOn(1, calendar)).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(new EducationWeeks(LocalDate.of(2026, 9, 18), 1).shownOn(1, calendar)).as("after Mid-Autumn and its weekend, 25 to 27 September")
                .isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    @DisplayName("mends a missed week by a second session in a later week")
    void mendedWithin() {
        List<LocalDate> sessions = List.of(day(0), day(14), day(16), day(22));
        assertThat(plan.mended(sessions, LATER)).isEqualTo(Map.of(2, day(16)));
        assertThat(plan.unmended(sessions, LATER)).isEmpty();
    }

    @Test
    @DisplayName("mends a missed week by a session after the plan")
    void mendedAfter() {
        assertThat(plan.mended(List.of(day(0), day(7), day(14), day(30)), LATER)).isEqualTo(Map.of(4, day(30)));
    }

    @Test
    @DisplayName("mends no week beforehand: two sessions in one week do not stand for the next")
    void notBeforehand() {
        assertThat(plan.unmended(List.of(day(0), day(2), day(14), day(22)), LATER)).containsExactly(2);
    }

    @Test
    @DisplayName("counts two sessions of one day once, and an added session for one week only")
    void once() {
        assertThat(plan.unmended(List.of(day(0), day(14), day(14), day(22)), LATER)).containsExactly(2);
        assertThat(plan.unmended(List.of(day(14), day(16), day(22)), LATER)).containsExactly(2);
    }

    @Property(tries = 300)
    void everyWeekHasASessionOfItsOwnOrStaysMissed(@ForAll @IntRange(min = 1, max = 15) int weeks, @ForAll @Size(max = 25) Set<@IntRange(max = 120) Integer> offsets) {
        EducationWeeks any = new EducationWeeks(WEDNESDAY, weeks);
        List<LocalDate> sessions = offsets.stream().map(EducationWeeksTest::day).toList();
        Map<Integer, LocalDate> mended = any.mended(sessions, LATER);
        assertThat(new HashSet<>(mended.values())).hasSameSizeAs(mended.values());
        mended.forEach((week, on) -> assertThat(on).isAfter(any.lastDayOf(week)).isIn(sessions));
        assertThat(weeks - any.unmended(sessions, LATER).size()).as("weeks made up are never more than days with sessions").isLessThanOrEqualTo(sessions.size());
        assertThat(IntStream.rangeClosed(1, weeks).filter(week -> !any.missed(sessions, LATER).contains(week)))
                .allMatch(week -> sessions.stream().anyMatch(on -> !on.isBefore(any.firstDayOf(week)) && !on.isAfter(any.lastDayOf(week))));
    }

    private static LocalDate day(int offset) {
        return WEDNESDAY.plusDays(offset);
    }

    @Test
    @DisplayName("rests while the case rests: its days belong to no week, and none is missed by them")
    void rests() {
        LocalDate first = LocalDate.of(2026, 3, 2);
        EducationWeeks resting = new EducationWeeks(first, 3, List.of(new Pause(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 24), "住院")));
        assertThat(resting.lastDayOf(1)).isEqualTo(LocalDate.of(2026, 3, 8));
        assertThat(resting.firstDayOf(2)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(resting.lastDayOf(2)).as("two weeks later").isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(resting.lastDay()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(resting.on(LocalDate.of(2026, 3, 20))).contains(2);
        List<LocalDate> sessions = List.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 26));
        assertThat(resting.missed(sessions, LocalDate.of(2026, 3, 30))).isEmpty();
        assertThat(new EducationWeeks(first, 3).missed(sessions, LocalDate.of(2026, 3, 30))).containsExactly(2, 3);
    }
}
