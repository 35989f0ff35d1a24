package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An amount of money")
class MoneyTest {

    @Test
    @DisplayName("that is typed larger than any, or with a part of a cent, is none; nothing is thrown")
    void none() {
        assertThat(Money.typed("9999999999.50")).isEmpty();
        assertThat(Money.typed("9999999999")).contains(Money.of("9999999999.00"));
        assertThat(Money.typed("1.005")).isEmpty();
        assertThat(Money.exactly(new BigDecimal("9999999999.5"))).isEmpty();
        assertThat(Money.exactly(new BigDecimal("0.2"))).contains(Money.of("0.20"));
    }
}
