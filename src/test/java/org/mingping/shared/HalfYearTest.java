package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfYearTest {

    private final HalfYear secondOf2026 = new HalfYear(2026, Half.H2);

    @Test
    void isWrittenAndReadAsItsCode() {
        assertThat(secondOf2026.code()).isEqualTo("2026-H2");
        assertThat(secondOf2026).hasToString("2026-H2");
        assertThat(HalfYear.parse("2026-H2")).isEqualTo(secondOf2026);
        assertThat(HalfYear.find("2026-H2")).contains(secondOf2026);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-H3", "26-H1", "2026H1", "1900-H1", "0206-H2"})
    void refusesOtherTexts(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HalfYear.parse(text));
        assertThat(HalfYear.find(text)).isEmpty();
    }

    @Test
    void boundsItsYearAndNeedsItsHalf() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HalfYear(1920, Half.H1));
        assertThatIllegalArgumentException().isThrownBy(() -> new HalfYear(10_000, Half.H1));
        assertThatIllegalArgumentException().isThrownBy(() -> new HalfYear(2026, null));
        assertThat(new HalfYear(1921, Half.H1).next()).isEqualTo(new HalfYear(1921, Half.H2));
    }

    @Test
    void followsAndPrecedesItsNeighbours() {
        HalfYear firstOf2027 = new HalfYear(2027, Half.H1);
        assertThat(secondOf2026.next()).isEqualTo(firstOf2027);
        assertThat(firstOf2027.previous()).isEqualTo(secondOf2026);
        assertThat(secondOf2026.previous()).isEqualTo(new HalfYear(2026, Half.H1));
        assertThat(secondOf2026).isLessThan(firstOf2027).isGreaterThan(new HalfYear(2026, Half.H1));
    }

    @Test
    void holdsTheDaysFromItsFirstToItsLast() {
        assertThat(secondOf2026.firstDay()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(secondOf2026.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(HalfYear.of(LocalDate.of(2026, 6, 30))).isEqualTo(secondOf2026.previous());
        assertThat(HalfYear.of(LocalDate.of(2026, 7, 1))).isEqualTo(secondOf2026);
        assertThat(secondOf2026.previous().firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(secondOf2026.previous().lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
    }
}
