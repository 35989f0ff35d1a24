package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A month in an address")
class WrittenMonthTest {

    @Test
    @DisplayName("is written 2026-11")
    void written() {
        assertThat(WrittenMonth.parse("2026-11")).contains(YearMonth.of(2026, 11));
        assertThat(WrittenMonth.parse("0001-01")).contains(YearMonth.of(1, 1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "never", "2026-13", "2026-00", "2026-1", "26-11", "+999999999-12", "-0001-01", "+2026-11", "2026-11-01", " 2026-11"})
    @DisplayName("is none where it is written otherwise, or its year has not four digits")
    void none(String text) {
        assertThat(WrittenMonth.parse(text)).isEmpty();
    }
}
