package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;

@DisplayName("§2 A month")
class MonthStatusTest {

    private static final Money OWED = Money.of("15.00");
    private static final Money REDUCED = Money.of("5.00");

    @Test
    @DisplayName("is PAID by as much as is owed, and paid less than owed stays UNPAID until made up")
    void paidToTheCent() {
        assertThat(status("14.99", false)).isEqualTo(MonthStatus.UNPAID);
        assertThat(status("15.00", false)).isEqualTo(MonthStatus.PAID);
        assertThat(status("15.01", false)).isEqualTo(MonthStatus.PAID);
        assertThat(status("0.00", false)).isEqualTo(MonthStatus.UNPAID);
    }

    @Test
    @DisplayName("is EXCUSED where the branch accepted a good reason, unless it was paid all the same")
    void excused() {
        assertThat(status("0.00", true)).isEqualTo(MonthStatus.EXCUSED);
        assertThat(status("14.99", true)).isEqualTo(MonthStatus.EXCUSED);
        assertThat(status("15.00", true)).isEqualTo(MonthStatus.PAID);
    }

    @Test
    @DisplayName("is EXEMPT where the next higher committee decided so, whatever was paid or excused")
    void exempt() {
        assertThat(MonthStatus.of(OWED, true, null, Money.ZERO, false)).isEqualTo(MonthStatus.EXEMPT);
        assertThat(MonthStatus.of(OWED, true, null, OWED, true)).isEqualTo(MonthStatus.EXEMPT);
    }

    @Test
    @DisplayName("is not owed where nothing is assessed, whatever was decided or paid")
    void notOwed() {
        assertThat(MonthStatus.of(null, false, null, Money.ZERO, false)).isEqualTo(MonthStatus.NOT_OWED);
        assertThat(MonthStatus.of(null, true, REDUCED, OWED, true)).isEqualTo(MonthStatus.NOT_OWED);
    }

    @Test
    @DisplayName("is owed as far as a reduction leaves it; one above the amount itself asks for no more than the amount")
    void reduced() {
        assertThat(MonthStatus.of(OWED, false, REDUCED, Money.of("4.99"), false)).isEqualTo(MonthStatus.UNPAID);
        assertThat(MonthStatus.of(OWED, false, REDUCED, REDUCED, false)).isEqualTo(MonthStatus.PAID);
        assertThat(MonthStatus.of(OWED, false, Money.of("20.00"), OWED, false)).isEqualTo(MonthStatus.PAID);
        assertThat(MonthStatus.of(OWED, false, Money.of("20.00"), Money.of("14.99"), false)).isEqualTo(MonthStatus.UNPAID);
    }

    @Test
    @DisplayName("other than UNPAID ends the run: paid, excused and exempt alike")
    void run() {
        for (MonthStatus other : MonthStatus.values()) {
            List<MonthStatus> months = List.of(MonthStatus.UNPAID, MonthStatus.UNPAID, other, MonthStatus.UNPAID);
            assertThat(UnpaidRun.at(months)).as(other.name()).isEqualTo(other == MonthStatus.UNPAID ? 4 : 1);
            assertThat(UnpaidRun.at(List.of(MonthStatus.UNPAID, other))).isEqualTo(other == MonthStatus.UNPAID ? 2 : 0);
        }
        assertThat(UnpaidRun.at(List.of())).isZero();
    }

    private static MonthStatus status(String paid, boolean excused) {
        return MonthStatus.of(OWED, false, null, Money.of(paid), excused);
    }
}
