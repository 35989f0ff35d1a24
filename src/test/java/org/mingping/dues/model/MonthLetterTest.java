package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The letter of a month on a branch's sheet")
class MonthLetterTest {

    private static final YearMonth CURRENT = YearMonth.of(2026, 11);

    @Test
    @DisplayName("is 预 where a coming month is paid, and none is 欠 before it has begun")
    void coming() {
        assertThat(MonthLetter.of(MonthStatus.PAID, CURRENT.plusMonths(1), CURRENT)).isEqualTo(MonthLetter.AHEAD);
        assertThat(MonthLetter.of(MonthStatus.UNPAID, CURRENT.plusMonths(1), CURRENT)).isEqualTo(MonthLetter.NOT_DUE);
    }

    @Test
    @DisplayName("is that of its status once it has begun")
    void begun() {
        for (MonthStatus status : MonthStatus.values()) {
            assertThat(MonthLetter.of(status, CURRENT, CURRENT).name()).isEqualTo(status.name());
        }
    }
}
