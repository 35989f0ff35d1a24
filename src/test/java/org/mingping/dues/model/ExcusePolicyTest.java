package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

@DisplayName("§2 A good reason is accepted")
class ExcusePolicyTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final ExcusePolicy policy = new ExcusePolicy(NOVEMBER);
    private final PayingMember member = new PayingMember(7, "993714194607074177", "秦长军", LocalDate.of(1969, 9, 4), "/99/9901/9901001/");

    @Test
    @DisplayName("for an unpaid month that has begun")
    void unpaid() {
        assertThatCode(() -> require(NOVEMBER, MonthStatus.UNPAID)).doesNotThrowAnyException();
        assertThatCode(() -> require(NOVEMBER.minusMonths(11), MonthStatus.UNPAID)).doesNotThrowAnyException();
        assertThat(code(NOVEMBER.plusMonths(1), MonthStatus.UNPAID)).isEqualTo("EXCUSE_FUTURE");
    }

    @Test
    @DisplayName("for no month that is paid, excused already, exempt or not owed")
    void others() {
        assertThat(code(NOVEMBER, MonthStatus.PAID)).isEqualTo("EXCUSE_PAID");
        assertThat(code(NOVEMBER, MonthStatus.EXCUSED)).isEqualTo("EXCUSED_ALREADY");
        assertThat(code(NOVEMBER, MonthStatus.EXEMPT)).isEqualTo("EXCUSE_NOT_OWED");
        assertThat(code(NOVEMBER, MonthStatus.NOT_OWED)).isEqualTo("EXCUSE_NOT_OWED");
    }

    private String code(YearMonth month, MonthStatus status) {
        return catchThrowableOfType(Refusal.class, () -> require(month, status)).code();
    }

    private void require(YearMonth month, MonthStatus status) {
        policy.require(member, new MonthAccount(7, month, Money.of("0.20"), Money.ZERO, status));
    }
}
