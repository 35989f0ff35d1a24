package org.mingping.dues.model;

import java.time.YearMonth;
import org.mingping.shared.Money;

/**
 * One month of one member.
 *
 * @param owed what is owed, after a reduction; null where nothing is known to be owed
 * @param paid the sum of what was paid and reversed
 */
public record MonthAccount(long memberId, YearMonth month, Money owed, Money paid, MonthStatus status) {

    /** Whether nothing is left to pay of what was begun: more money for it is probably a mistake ({@code ALREADY_PAID}). */
    public boolean isPaid() {
        return paid.isPositive() && (owed == null || paid.compareTo(owed) >= 0);
    }

    public MonthAccount plus(Money amount) {
        Money sum = paid.plus(amount);
        return new MonthAccount(memberId, month, owed, sum, status == MonthStatus.UNPAID && owed != null && sum.compareTo(owed) >= 0 ? MonthStatus.PAID : status);
    }
}
