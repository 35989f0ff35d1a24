package org.mingping.orglife.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who came in a month")
class MonthAttendanceTest {

    @Test
    @DisplayName("adds up to a hundred parts, however it is rounded")
    void hundred() {
        assertThat(of(1, 1, 1).percent()).containsExactly(34, 33, 33);
        assertThat(of(2, 1, 0).percent()).containsExactly(67, 33, 0);
        assertThat(of(5, 0, 0).percent()).containsExactly(100, 0, 0);
        assertThat(of(199, 1, 0).percent()).as("a half goes to the earlier").containsExactly(100, 0, 0);
        for (int present = 0; present < 40; present++) {
            for (int excused = 0; excused < 40; excused += 3) {
                assertThat(of(present, excused, 7).percent().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
            }
        }
        assertThat(of(999_999_999, 0, 1).percent()).as("a whole county's").containsExactly(100, 0, 0);
    }

    @Test
    @DisplayName("is nothing where nobody was expected")
    void nobody() {
        assertThat(of(0, 0, 0).percent()).containsExactly(0, 0, 0);
    }

    private static MonthAttendance of(int present, int excused, int absent) {
        return new MonthAttendance(YearMonth.of(2026, 10), 1, present, excused, absent);
    }
}
