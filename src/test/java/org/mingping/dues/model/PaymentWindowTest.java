package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("§2 Money is taken for months")
class PaymentWindowTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(1998, 7, 1);
    private static final LocalDate LAST_OF_NOVEMBER = LocalDate.of(2026, 11, 30);

    private final PaymentWindow window = new PaymentWindow(FIRST, 6, 6);

    @Test
    @DisplayName("from the county's first on; a probationary member owes from the month in which the meeting accepted them")
    void firstOwed() {
        assertThat(window.firstOwed(LONG_AGO)).isEqualTo(FIRST);
        assertThat(window.firstOwed(LocalDate.of(2025, 12, 31))).isEqualTo(FIRST);
        assertThat(window.firstOwed(LocalDate.of(2026, 1, 31))).isEqualTo(FIRST);
        assertThat(window.firstOwed(LocalDate.of(2026, 2, 28))).as("accepted on the last day of it").isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    @DisplayName("not before the first owed")
    void notBefore() {
        assertThat(window.admits(FIRST, LONG_AGO, LAST_OF_NOVEMBER)).isTrue();
        assertThat(window.admits(FIRST.minusMonths(1), LONG_AGO, LAST_OF_NOVEMBER)).isFalse();
        LocalDate accepted = LocalDate.of(2026, 5, 31);
        assertThat(window.admits(YearMonth.of(2026, 5), accepted, LAST_OF_NOVEMBER)).isTrue();
        assertThat(window.admits(YearMonth.of(2026, 4), accepted, LAST_OF_NOVEMBER)).isFalse();
    }

    @Test
    @DisplayName("at most six in advance, counted from the month of paying whatever its day")
    void inAdvance() {
        assertThat(window.admits(YearMonth.of(2027, 5), LONG_AGO, LAST_OF_NOVEMBER)).isTrue();
        assertThat(window.admits(YearMonth.of(2027, 6), LONG_AGO, LAST_OF_NOVEMBER)).isFalse();
        assertThat(window.admits(YearMonth.of(2027, 6), LONG_AGO, LAST_OF_NOVEMBER.plusDays(1))).isTrue();
    }

    @Test
    @DisplayName("at most six back by the branch itself, counted from the month of recording whatever its day")
    void back() {
        assertThat(window.isTooLate(YearMonth.of(2026, 5), LAST_OF_NOVEMBER)).isFalse();
        assertThat(window.isTooLate(YearMonth.of(2026, 4), LAST_OF_NOVEMBER)).isTrue();
        assertThat(window.isTooLate(YearMonth.of(2026, 5), LAST_OF_NOVEMBER.plusDays(1))).isTrue();
        assertThat(window.isTooLate(YearMonth.of(2027, 5), LAST_OF_NOVEMBER)).as("ahead").isFalse();
    }

    @Test
    @DisplayName("as far back as an amount or a relief may be decided")
    void decisions() {
        BackLimit limit = new BackLimit(YearMonth.of(2026, 11), 6);
        assertThat(limit.earliest()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(limit.admits(YearMonth.of(2026, 5))).isTrue();
        assertThat(limit.admits(YearMonth.of(2026, 4))).isFalse();
    }
}
