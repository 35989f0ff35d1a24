package org.mingping.dues.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingping.shared.Money;

/**
 * One act of paying: one member, one or several months, one receipt.
 *
 * @param amounts what was paid for each month, all above zero
 * @param payer   the relative's or member's name, or null where the member paid
 */
public record Collection(long memberId, SortedMap<YearMonth, Money> amounts, LocalDate paidOn, PaymentMethod method, PayerKind payerKind, String payer) {

    /** The longest name of a payer. */
    public static final int MAX_PAYER = 60;

    public Collection {
        amounts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    public Collection(long memberId, Map<YearMonth, Money> amounts, LocalDate paidOn, PaymentMethod method, PayerKind payerKind, String payer) {
        this(memberId, new TreeMap<>(amounts), paidOn, method, payerKind, payer);
    }

    public Money total() {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
