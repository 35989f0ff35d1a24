package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;

@DisplayName("What changes an amount")
class RaisePolicyTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final RaisePolicy policy = new RaisePolicy(NOVEMBER);

    @Test
    @DisplayName("begins with the running month where more would be owed, also where nothing was")
    void raised() {
        assertThat(policy.earliest(JANUARY, always("15.00"), always("78.00"))).isEqualTo(NOVEMBER);
        assertThat(policy.earliest(JANUARY, month -> null, always("0.20"))).isEqualTo(NOVEMBER);
        assertThat(policy.earliest(NOVEMBER, always("15.00"), always("78.00"))).isEqualTo(NOVEMBER);
        assertThat(policy.earliest(NOVEMBER.plusMonths(2), always("15.00"), always("78.00"))).as("ahead").isEqualTo(NOVEMBER.plusMonths(2));
    }

    @Test
    @DisplayName("reaches back where less or as much is owed, as far as nothing was owed before")
    void lowered() {
        assertThat(policy.earliest(JANUARY, always("78.00"), always("15.00"))).isEqualTo(JANUARY);
        assertThat(policy.earliest(JANUARY, always("15.00"), always("15.00"))).isEqualTo(JANUARY);
        YearMonth august = YearMonth.of(2026, 8);
        assertThat(policy.earliest(JANUARY, month -> month.isBefore(august) ? null : Money.of("78.00"), always("15.00"))).as("who came in August").isEqualTo(august);
    }

    private static Function<YearMonth, Money> always(String amount) {
        return month -> Money.of(amount);
    }
}
