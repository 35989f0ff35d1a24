package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;

@DisplayName("§2 Paying more than is owed")
class OverpaymentPolicyTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final PayingMember MEMBER = new PayingMember(7, "993714194607074177", "秦长军", LocalDate.of(1969, 9, 4), "/99/9901/9901001/");

    @Test
    @DisplayName("is asked about from the first cent above what is missing of the month on, and up to it is not")
    void bound() {
        assertThat(more("20.00", "0.00", "20.00")).isFalse();
        assertThat(more("20.00", "0.00", "19.99")).isFalse();
        assertThat(more("20.00", "0.00", "20.01")).isTrue();
        assertThat(more("20.00", "0.00", "2000.00")).as("a decimal point in the wrong place").isTrue();
        assertThat(more("20.00", "15.00", "5.00")).isFalse();
        assertThat(more("20.00", "15.00", "5.01")).as("beside what was paid before").isTrue();
    }

    @Test
    @DisplayName("is any amount for a month of which nothing is known to be owed")
    void nothingOwed() {
        assertThat(OverpaymentPolicy.isMore(null, Money.ZERO, Money.of("0.01"))).isTrue();
        assertThat(more("0.00", "0.00", "0.20")).as("exempt").isTrue();
    }

    @Test
    @DisplayName("is refused until it is meant, with what is owed, what is paid, and the article that allows it")
    void refused() {
        Refusal refusal = refusal("15.00", "2000.00");
        assertThat(refusal.code()).isEqualTo("MORE_THAN_OWED");
        assertThat(refusal.kind()).isEqualTo(RefusalKind.CONFLICT);
        assertThat(refusal.clause()).isEqualTo("中组发〔2008〕3号 第十条");
        assertThat(refusal.arguments()).containsExactly("秦长军", NOVEMBER, Money.of("20.00"), Money.of("15.00"), Money.of("2000.00"));
        assertThatCode(() -> require("15.00", "5.00")).doesNotThrowAnyException();
    }

    private static boolean more(String owed, String paid, String amount) {
        return OverpaymentPolicy.isMore(Money.of(owed), Money.of(paid), Money.of(amount));
    }

    private static Refusal refusal(String paid, String amount) {
        return catchThrowableOfType(Refusal.class, () -> require(paid, amount));
    }

    private static void require(String paid, String amount) {
        MonthAccount account = new MonthAccount(7, NOVEMBER, Money.of("20.00"), Money.of(paid), MonthStatus.UNPAID);
        OverpaymentPolicy.requireMeant(new Collection(7, Map.of(NOVEMBER, Money.of(amount)), LocalDate.of(2026, 11, 26), PaymentMethod.CASH, PayerKind.SELF, null), MEMBER,
                Map.of(NOVEMBER, account));
    }
}
