package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;

@DisplayName("§2 The months a form offers")
class OfferedMonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final PaymentWindow WINDOW = new PaymentWindow(YearMonth.of(2026, 1), 6, 6);
    private static final PayingMember MEMBER = new PayingMember(7, "993714194607074177", "秦长军", LocalDate.of(1969, 9, 4), "/99/9901/9901001/");

    private final OfferedMonths offered = new OfferedMonths(WINDOW, YearMonth.of(2026, 1), NOVEMBER);

    @Test
    @DisplayName("for a change are exactly those the rule takes")
    void change() {
        FixingPolicy policy = new FixingPolicy(WINDOW, NOVEMBER);
        assertThat(offered.ofChange()).startsWith(YearMonth.of(2026, 5)).endsWith(YearMonth.of(2027, 5)).hasSize(13);
        offered.ofChange().forEach(month -> assertThatCode(() -> policy.requireChange(month, MEMBER, DuesKind.STUDENT, null)).doesNotThrowAnyException());
        for (YearMonth beside : List.of(YearMonth.of(2026, 4), YearMonth.of(2027, 6))) {
            assertThatThrownBy(() -> policy.requireChange(beside, MEMBER, DuesKind.STUDENT, null)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    @DisplayName("for a relief begin no earlier than the rule takes and end with the last month a relief can reach")
    void relief() {
        ReliefPolicy policy = new ReliefPolicy(WINDOW, NOVEMBER);
        offered.ofReliefBegin().forEach(month -> assertThatCode(() -> policy.require(MEMBER, ReliefKind.EXEMPTION, null, new MonthRange(month, month), Money.of("3.00"), false))
                .doesNotThrowAnyException());
        assertThat(offered.ofReliefBegin()).startsWith(YearMonth.of(2026, 5)).endsWith(YearMonth.of(2027, 11));
        assertThat(offered.ofReliefEnd()).startsWith(YearMonth.of(2026, 5)).endsWith(YearMonth.of(2028, 10));
    }

    @Test
    @DisplayName("begin with the member's first owed month where that is later, and are none where it lies beyond them")
    void firstOwed() {
        assertThat(new OfferedMonths(WINDOW, YearMonth.of(2026, 10), NOVEMBER).ofChange()).startsWith(YearMonth.of(2026, 10));
        assertThat(new OfferedMonths(WINDOW, YearMonth.of(2029, 1), NOVEMBER).ofChange()).isEmpty();
    }

    @Test
    @DisplayName("for a good reason are those that are not paid, and no others")
    void excuse() {
        List<MonthAccount> accounts = List.of(account(7, MonthStatus.PAID), account(8, MonthStatus.UNPAID), account(9, MonthStatus.EXCUSED), account(10, MonthStatus.UNPAID),
                account(11, MonthStatus.EXEMPT));
        assertThat(OfferedMonths.ofExcuse(accounts)).containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 10));
    }

    private static MonthAccount account(int month, MonthStatus status) {
        return new MonthAccount(7, YearMonth.of(2026, month), Money.of("3.00"), Money.ZERO, status);
    }
}
