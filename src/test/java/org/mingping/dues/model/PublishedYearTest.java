package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;

@DisplayName("What a branch makes public")
class PublishedYearTest {

    @Test
    @DisplayName("adds up by member and by month")
    void sums() {
        PublishedYear year = new PublishedYear(new DuesBranch(1, "9901001", "第1党支部", "/99/9901/9901001/"), 2026, List.of(line(1, "15.00", "0.20"), line(2, "5.00", "0.00")));
        assertThat(year.getMonths()).hasSize(12).startsWith(YearMonth.of(2026, 1)).endsWith(YearMonth.of(2026, 12));
        assertThat(year.getByMonth()).hasSize(12).startsWith(Money.of("20.00"), Money.of("0.20"), Money.ZERO);
        assertThat(year.lines()).extracting(PublishedYear.Line::getSum).containsExactly(Money.of("15.20"), Money.of("5.00"));
        assertThat(year.getSum()).isEqualTo(Money.of("20.20"));
    }

    private static PublishedYear.Line line(long member, String january, String february) {
        List<Money> months = new ArrayList<>(Collections.nCopies(12, Money.ZERO));
        months.set(0, Money.of(january));
        months.set(1, Money.of(february));
        return new PublishedYear.Line(member, "秦长军", false, months);
    }
}
