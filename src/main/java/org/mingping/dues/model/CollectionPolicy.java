package org.mingping.dues.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.mingping.shared.Refusal;

/** Whether an act of paying may be recorded. Each refusal names the month it is about. */
public final class CollectionPolicy {

    private static final String PROXY = "中组发〔2008〕3号 第十一条";

    private final PaymentWindow window;
    private final LocalDate today;
    private final boolean superior;

    /** @param superior whether the next higher committee records it: it may take what is too late for the branch */
    public CollectionPolicy(PaymentWindow window, LocalDate today, boolean superior) {
        this.window = window;
        this.today = today;
        this.superior = superior;
    }

    /**
     * @param accounts of every month that is paid for
     * @throws Refusal MONTHS_MISSING, AMOUNT_NOT_POSITIVE, PAID_IN_FUTURE, PAYER_MISSING, PAYER_IS_MEMBER, PAYER_TOO_LONG, ALREADY_PAID, MONTH_NOT_OWED,
     *                 PAID_TOO_EARLY, BACK_PAYMENT_TOO_OLD
     */
    public void require(Collection collection, PayingMember member, Map<YearMonth, MonthAccount> accounts) {
        if (collection.amounts().isEmpty()) {
            throw Refusal.invalid("MONTHS_MISSING", member.name());
        }
        if (collection.paidOn().isAfter(today)) {
            throw Refusal.invalid("PAID_IN_FUTURE", collection.paidOn());
        }
        boolean named = collection.payer() != null && !collection.payer().isBlank();
        if (collection.payerKind() != PayerKind.SELF && !named) {
            throw Refusal.invalid("PAYER_MISSING", member.name()).under(PROXY);
        }
        if (collection.payerKind() == PayerKind.SELF && named) {
            throw Refusal.invalid("PAYER_IS_MEMBER").under(PROXY);
        }
        if (named && collection.payer().length() > Collection.MAX_PAYER) {
            throw Refusal.invalid("PAYER_TOO_LONG", Collection.MAX_PAYER);
        }
        collection.amounts().forEach((month, amount) -> {
            if (!amount.isPositive()) {
                throw Refusal.invalid("AMOUNT_NOT_POSITIVE", member.name(), month);
            }
            require(month, collection.paidOn(), member, accounts.get(month));
        });
    }

    private void require(YearMonth month, LocalDate paidOn, PayingMember member, MonthAccount account) {
        if (account.isPaid()) {
            throw Refusal.conflict("ALREADY_PAID", member.name(), month);
        }
        if (!window.admits(month, member.joinedOn(), today)) {
            throw Refusal.invalid("MONTH_NOT_OWED", member.name(), month).under("domain §2");
        }
        // The month may be paid for, but could not be yet on that day: what is wrong is the day, and mostly its year.
        if (paidOn.isBefore(window.earliestPayment(month))) {
            throw Refusal.invalid("PAID_TOO_EARLY", paidOn, month, window.earliestPayment(month)).under("domain §2");
        }
        // By the day of recording, whatever day of paying is typed.
        if (!superior && window.isTooLate(month, today)) {
            throw Refusal.conflict("BACK_PAYMENT_TOO_OLD", member.name(), month, window.backMonths()).under(PROXY);
        }
    }
}
