package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

@DisplayName("A closed month of money")
class ClosingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);

    @Test
    @DisplayName("is handed over from its first day to today, in a way that is named, and then received")
    void way() {
        Closing closing = closed("300.00");
        assertThat(code(() -> closing.handOver(null, HandOverWay.CASH, "branch/li", TODAY))).isEqualTo("HAND_OVER_DAY");
        assertThat(code(() -> closing.handOver(TODAY.plusDays(1), HandOverWay.CASH, "branch/li", TODAY))).isEqualTo("HAND_OVER_DAY");
        assertThat(code(() -> closing.handOver(FIRST_DAY.minusDays(1), HandOverWay.CASH, "branch/li", TODAY))).isEqualTo("HAND_OVER_DAY");
        assertThat(code(() -> closing.handOver(TODAY, null, "branch/li", TODAY))).isEqualTo("HAND_OVER_HOW");
        assertThat(closing.getState()).isEqualTo(ClosingState.CLOSED);
        closing.handOver(FIRST_DAY, HandOverWay.TRANSFER, "branch/li", TODAY);
        assertThat(closing.getState()).isEqualTo(ClosingState.HANDED_OVER);
        assertThat(code(() -> closing.handOver(TODAY, HandOverWay.CASH, "branch/li", TODAY))).isEqualTo("CLOSING_STATE");
        assertThat(code(() -> closing.receive(null, "township/wang", TODAY))).isEqualTo("RECEIVED_DAY");
        assertThat(code(() -> closing.receive(FIRST_DAY.minusDays(1), "township/wang", TODAY))).as("before it was given").isEqualTo("RECEIVED_DAY");
        assertThat(code(() -> closing.receive(TODAY.plusDays(1), "township/wang", TODAY))).isEqualTo("RECEIVED_DAY");
        closing.receive(FIRST_DAY, "township/wang", TODAY);
        assertThat(closing.getState()).isEqualTo(ClosingState.RECEIVED);
        assertThat(code(() -> closing.receive(TODAY, "township/wang", TODAY))).isEqualTo("CLOSING_STATE");
    }

    @Test
    @DisplayName("goes today at the latest")
    void today() {
        Closing closing = closed("0.01");
        closing.handOver(TODAY, HandOverWay.CASH, "branch/li", TODAY);
        closing.receive(TODAY, "township/wang", TODAY);
        assertThat(closing.getState()).isEqualTo(ClosingState.RECEIVED);
        assertThat(closing.getMonth()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(closing.getTotal()).isEqualTo(Money.of("0.01"));
    }

    @Test
    @DisplayName("without money is not handed over, and none is received that was not handed over")
    void empty() {
        Closing closing = closed("0.00");
        assertThat(code(() -> closing.handOver(TODAY, HandOverWay.CASH, "branch/li", TODAY))).isEqualTo("CLOSING_EMPTY");
        assertThat(code(() -> closing.receive(TODAY, "township/wang", TODAY))).isEqualTo("CLOSING_STATE");
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }

    /** As the statement leaves one that takes a month's payments: it makes rows, so nothing in the model can. */
    private static Closing closed(String total) {
        try {
            Constructor<Closing> made = Closing.class.getDeclaredConstructor();
            made.setAccessible(true);
            Closing closing = made.newInstance();
            set(closing, "month", FIRST_DAY);
            set(closing, "total", new BigDecimal(total));
            set(closing, "state", ClosingState.CLOSED);
            return closing;
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static void set(Closing closing, String name, Object value) throws ReflectiveOperationException {
        Field field = Closing.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(closing, value);
    }
}
