package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

@DisplayName("§2 A reduction or an exemption")
class ReliefTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Money OWED = Money.of("15.00");
    private static final Money LESS = Money.of("14.99");
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    private final ReliefPolicy policy = new ReliefPolicy(new PaymentWindow(YearMonth.of(2026, 1), 6, 6), NOVEMBER);
    private final PayingMember member = new PayingMember(7, "993714194607074177", "秦长军", LocalDate.of(2026, 3, 31), "/99/9901/9901001/");

    @Test
    @DisplayName("is asked for from six months back to twelve months ahead, for twelve months at a time")
    void months() {
        assertThatCode(() -> exempt(NOVEMBER.minusMonths(6), NOVEMBER.plusMonths(5))).doesNotThrowAnyException();
        assertThat(code(() -> exempt(NOVEMBER.minusMonths(7), NOVEMBER))).isEqualTo("RELIEF_TOO_EARLY");
        assertThat(code(() -> exempt(NOVEMBER, NOVEMBER.plusMonths(12)))).isEqualTo("RELIEF_TOO_LONG");
        assertThatCode(() -> exempt(NOVEMBER.plusMonths(12), NOVEMBER.plusMonths(12))).doesNotThrowAnyException();
        assertThat(code(() -> exempt(NOVEMBER.plusMonths(13), NOVEMBER.plusMonths(13)))).isEqualTo("RELIEF_TOO_LONG");
        assertThat(code(() -> exempt(YearMonth.of(2026, 2), NOVEMBER))).as("before the member was accepted").isEqualTo("RELIEF_NOT_OWED");
    }

    @Test
    @DisplayName("leaves less than is owed, and more than nothing: nothing at all is an exemption")
    void amounts() {
        assertThatCode(() -> reduce(LESS, OWED)).doesNotThrowAnyException();
        assertThat(code(() -> reduce(OWED, OWED))).isEqualTo("RELIEF_NOT_LESS");
        assertThat(code(() -> reduce(LESS, null))).isEqualTo("RELIEF_NOT_LESS");
        assertThat(catchThrowableOfType(Refusal.class, () -> reduce(OWED, OWED)).arguments()).as("than what").containsExactly(OWED);
        assertThat(catchThrowableOfType(Refusal.class, () -> reduce(LESS, null)).arguments()).containsExactly(Money.ZERO);
        assertThat(code(() -> reduce(Money.ZERO, OWED))).isEqualTo("RELIEF_AMOUNT");
        assertThat(code(() -> reduce(null, OWED))).isEqualTo("RELIEF_AMOUNT");
    }

    @Test
    @DisplayName("is never in force twice for one month")
    void overlaps() {
        assertThat(code(() -> policy.require(member, ReliefKind.EXEMPTION, null, new MonthRange(NOVEMBER, NOVEMBER), OWED, true))).isEqualTo("RELIEF_OVERLAPS");
    }

    @Test
    @DisplayName("counts in its months, the first and the last within")
    void asked() {
        Relief relief = relief(ReliefKind.EXEMPTION, null, "重病");
        assertThat(relief.getState()).isEqualTo(ReliefState.REQUESTED);
        assertThat(relief.getMonths()).isEqualTo(new MonthRange(NOVEMBER, NOVEMBER.plusMonths(2)));
        assertThat(relief.getMemberId()).isEqualTo(7);
        assertThat(relief.getScopePath()).isEqualTo(member.scopePath());
        assertThat(relief.getKind()).isEqualTo(ReliefKind.EXEMPTION);
        assertThat(relief(ReliefKind.REDUCTION, LESS, "重病").getKind()).isEqualTo(ReliefKind.REDUCTION);
        assertThatThrownBy(() -> new MonthRange(NOVEMBER.plusMonths(1), NOVEMBER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is asked for with a reason, not longer than is kept")
    void reason() {
        assertThat(code(() -> relief(ReliefKind.EXEMPTION, null, " "))).isEqualTo("RELIEF_REASON");
        assertThat(code(() -> relief(ReliefKind.EXEMPTION, null, "长".repeat(Relief.MAX_TEXT + 1)))).isEqualTo("RELIEF_REASON_TOO_LONG");
    }

    @Test
    @DisplayName("is granted or refused by somebody else than who asked, in writing, once")
    void decided() {
        Relief relief = relief(ReliefKind.EXEMPTION, null, "重病");
        assertThat(code(() -> relief.decide(true, "同意", "branch/li", NOW))).isEqualTo("RELIEF_BY_REQUESTER");
        assertThat(code(() -> relief.decide(true, "", "township/wang", NOW))).isEqualTo("RELIEF_DECISION");
        assertThat(relief.getState()).isEqualTo(ReliefState.REQUESTED);
        relief.decide(true, "同意", "township/wang", NOW);
        assertThat(relief.getState()).isEqualTo(ReliefState.GRANTED);
        assertThat(code(() -> relief.decide(false, "再议", "township/wang", NOW))).isEqualTo("RELIEF_DECIDED");
        Relief other = relief(ReliefKind.EXEMPTION, null, "重病");
        other.decide(false, "材料不足", "township/wang", NOW);
        assertThat(other.getState()).isEqualTo(ReliefState.REFUSED);
    }

    private Relief relief(ReliefKind kind, Money amount, String reason) {
        return new Relief(99, member, kind, amount, new MonthRange(NOVEMBER, NOVEMBER.plusMonths(2)), reason, "branch/li", NOW);
    }

    private void exempt(YearMonth first, YearMonth last) {
        policy.require(member, ReliefKind.EXEMPTION, null, new MonthRange(first, last), null, false);
    }

    private void reduce(Money amount, Money assessed) {
        policy.require(member, ReliefKind.REDUCTION, amount, new MonthRange(NOVEMBER, NOVEMBER), assessed, false);
    }

    private static String code(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal.code().startsWith("RELIEF_REASON") || refusal.code().startsWith("RELIEF_DECISION") || ReliefPolicy.CLAUSE.equals(refusal.clause())).isTrue();
        return refusal.code();
    }
}
