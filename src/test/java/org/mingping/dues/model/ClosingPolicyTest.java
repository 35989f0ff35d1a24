package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A branch closes its months of money")
class ClosingPolicyTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final YearMonth CURRENT = YearMonth.of(2026, 11);

    private final ClosingPolicy policy = new ClosingPolicy(FIRST, CURRENT);

    @Test
    @DisplayName("from the first tracked one to the one that runs")
    void within() {
        assertThatCode(() -> policy.require(FIRST, null)).doesNotThrowAnyException();
        assertThatCode(() -> policy.require(CURRENT, null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> policy.require(FIRST.minusMonths(1), null)).hasMessageStartingWith("CLOSING_BEFORE_FIRST");
        assertThatThrownBy(() -> policy.require(CURRENT.plusMonths(1), null)).hasMessageStartingWith("CLOSING_NOT_BEGUN");
    }

    @Test
    @DisplayName("one after the other: none twice, and none that lies before one that is closed")
    void inOrder() {
        assertThatCode(() -> policy.require(CURRENT, YearMonth.of(2026, 8))).as("several at once").doesNotThrowAnyException();
        assertThatThrownBy(() -> policy.require(YearMonth.of(2026, 8), YearMonth.of(2026, 8))).hasMessageStartingWith("CLOSING_EXISTS");
        assertThatThrownBy(() -> policy.require(YearMonth.of(2026, 7), YearMonth.of(2026, 8))).hasMessageStartingWith("CLOSING_EXISTS");
    }
}
