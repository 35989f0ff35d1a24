package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

@DisplayName("§2 A branch fixes what its members owe")
class FixingPolicyTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Money BASE = Money.of("3000.00");

    private final FixingPolicy policy = at(NOVEMBER);
    private final PayingMember old = member(LocalDate.of(1969, 9, 4));
    private final PayingMember probationary = member(LocalDate.of(2026, 8, 31));

    @Test
    @DisplayName("for the running year, and in December for the next one as well")
    void years() {
        assertThat(policy.currentYear()).isEqualTo(2026);
        assertThat(policy.isOpen(2026)).isTrue();
        assertThat(policy.isOpen(2027)).isFalse();
        assertThat(policy.isOpen(2025)).isFalse();
        FixingPolicy december = at(YearMonth.of(2026, 12));
        assertThat(december.currentYear()).isEqualTo(2027);
        assertThat(december.isOpen(2026)).isTrue();
        assertThat(december.isOpen(2027)).isTrue();
        assertThat(december.isOpen(2028)).isFalse();
        assertThatCode(() -> policy.requireYear(2026)).doesNotThrowAnyException();
        assertThat(refused(() -> policy.requireYear(2027)).code()).isEqualTo("FIXING_YEAR");
        assertThat(refused(() -> policy.requireYear(2027)).clause()).isEqualTo(FixingPolicy.CLAUSE);
    }

    @Test
    @DisplayName("for no year before the county tracks dues, though December opens the first one")
    void beforeTracked() {
        FixingPolicy december = new FixingPolicy(new PaymentWindow(YearMonth.of(2027, 1), 6, 6), YearMonth.of(2026, 12));
        assertThat(december.isOpen(2026)).isFalse();
        assertThat(december.isOpen(2027)).isTrue();
    }

    @Test
    @DisplayName("from January on, of a member accepted within the year from that month, of one accepted later not at all")
    void firstOwed() {
        assertThat(policy.firstOwed(2026, old)).isEqualTo(YearMonth.of(2026, 1));
        assertThat(policy.firstOwed(2026, probationary)).isEqualTo(YearMonth.of(2026, 8));
        assertThat(policy.firstOwed(2027, probationary)).isEqualTo(YearMonth.of(2027, 1));
        assertThat(policy.firstOwed(2025, probationary)).isNull();
    }

    @Test
    @DisplayName("and what is more than was owed counts from the running month on")
    void firstMonth() {
        assertThat(policy.firstMonth(2026, old, always("15.00"), always("78.00"))).isEqualTo(NOVEMBER);
        assertThat(policy.firstMonth(2026, old, always("78.00"), always("15.00"))).isEqualTo(YearMonth.of(2026, 1));
        assertThat(policy.firstMonth(2025, probationary, always("78.00"), always("15.00"))).isNull();
    }

    @Test
    @DisplayName("within the year for one member, no further back than the branch may collect and no further ahead than may be paid")
    void change() {
        assertThatCode(() -> policy.requireChange(YearMonth.of(2026, 5), old, DuesKind.WAGE, BASE)).doesNotThrowAnyException();
        assertThatCode(() -> policy.requireChange(YearMonth.of(2027, 5), old, DuesKind.WAGE, BASE)).doesNotThrowAnyException();
        assertThat(refused(() -> policy.requireChange(YearMonth.of(2026, 4), old, DuesKind.WAGE, BASE)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("CHANGE_TOO_EARLY")).satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(YearMonth.of(2026, 5)));
        assertThat(refused(() -> policy.requireChange(YearMonth.of(2027, 6), old, DuesKind.WAGE, BASE)).code()).isEqualTo("CHANGE_TOO_FAR");
        assertThatCode(() -> policy.requireChange(YearMonth.of(2026, 8), probationary, DuesKind.WAGE, BASE)).doesNotThrowAnyException();
        assertThat(refused(() -> policy.requireChange(YearMonth.of(2026, 7), probationary, DuesKind.WAGE, BASE)).code()).isEqualTo("CHANGE_NOT_OWED");
    }

    @Test
    @DisplayName("with a base where the scale needs one")
    void base() {
        assertThat(refused(() -> policy.requireChange(NOVEMBER, old, DuesKind.RETIRED, null)).code()).isEqualTo("BASE_MISSING");
        assertThatCode(() -> policy.requireChange(NOVEMBER, old, DuesKind.UNEMPLOYED, null)).doesNotThrowAnyException();
        assertThat(new FixingChoice(7, DuesKind.WAGE, null).isComplete()).isFalse();
        assertThat(new FixingChoice(7, DuesKind.WAGE, BASE).isComplete()).isTrue();
        assertThat(new FixingChoice(7, DuesKind.FARMER, null).isComplete()).isTrue();
    }

    @Test
    @DisplayName("and makes nobody a debtor of months gone by")
    void noRaiseBack() {
        assertThatCode(() -> policy.requireNoRaiseBack(YearMonth.of(2026, 6), always("78.00"), always("15.00"))).doesNotThrowAnyException();
        assertThatCode(() -> policy.requireNoRaiseBack(NOVEMBER, always("15.00"), always("78.00"))).doesNotThrowAnyException();
        Refusal refusal = refused(() -> policy.requireNoRaiseBack(YearMonth.of(2026, 10), always("15.00"), always("78.00")));
        assertThat(refusal.code()).isEqualTo("CHANGE_RAISES_BACK");
        assertThat(refusal.arguments()).containsExactly(NOVEMBER);
    }

    @Test
    @DisplayName("and asks in every month, not in the first alone, whether somebody would owe less than was decided")
    void lowers() {
        YearMonth january = YearMonth.of(2026, 1);
        Function<YearMonth, Money> raised = month -> Money.of(month.isBefore(YearMonth.of(2026, 9)) ? "15.00" : "78.00");
        assertThat(policy.lowers(january, 2026, raised, always("15.00"))).as("a raise of September is taken back").isTrue();
        assertThat(policy.lowers(january, 2026, raised, always("78.00"))).isFalse();
        assertThat(policy.lowers(january, 2026, raised, raised)).isFalse();
        Function<YearMonth, Money> nextYear = month -> month.isBefore(YearMonth.of(2027, 5)) ? Money.of("15.00") : Money.of("78.00");
        assertThat(policy.lowers(january, 2026, nextYear, always("15.00"))).as("what is decided ahead gives way as well").isTrue();
        assertThat(policy.lowers(january, 2026, month -> null, always("15.00"))).as("who owed nothing owes no less").isFalse();
        Function<YearMonth, Money> december = month -> month.equals(YearMonth.of(2026, 12)) ? Money.of("15.01") : Money.of("15.00");
        assertThat(at(january).lowers(january, 2026, december, always("15.00"))).as("to the end of the year").isTrue();
    }

    private static FixingPolicy at(YearMonth month) {
        return new FixingPolicy(new PaymentWindow(YearMonth.of(2026, 1), 6, 6), month);
    }

    private static PayingMember member(LocalDate joined) {
        return new PayingMember(7, "993714194607074177", "秦长军", joined, "/99/9901/9901001/");
    }

    private static Function<YearMonth, Money> always(String amount) {
        return month -> Money.of(amount);
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
