package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingping.shared.sheet.SheetCell;

@DisplayName("As offices write it,")
class SheetMonthTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "2026-3", "2026/3", "2026.03", "202603", "2026年3月", "2026年03月份", "2026－03", "2026／3", "2026．3"})
    @DisplayName("a month is read")
    void read(String written) {
        assertThat(SheetMonth.parse(written)).contains(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3月", "2026-13", "2026-0", "20263", "2026-03-01", "2026年3", "26-03", "2026-003"})
    @DisplayName("what is no month is not")
    void none(String written) {
        assertThat(SheetMonth.parse(written)).isEmpty();
    }

    @Test
    @DisplayName("a cell that Excel shows as a date is the month it lies in")
    void day() {
        assertThat(SheetMonth.in(new SheetCell("2026-03-31", BigDecimal.valueOf(46112), LocalDate.of(2026, 3, 31)))).contains(YearMonth.of(2026, 3));
        assertThat(SheetMonth.in(SheetCell.ofText("2026 年 3 月"))).contains(YearMonth.of(2026, 3));
    }

    @Test
    @DisplayName("whoever paid is the member, a relative, another member or somebody else")
    void payer() {
        assertThat(PayerKind.named("")).isEqualTo(PayerKind.SELF);
        assertThat(PayerKind.named("妻子")).isEqualTo(PayerKind.RELATIVE);
        assertThat(PayerKind.named("党员李强")).isEqualTo(PayerKind.MEMBER);
        assertThat(PayerKind.named("李强")).isEqualTo(PayerKind.OTHER);
    }
}
