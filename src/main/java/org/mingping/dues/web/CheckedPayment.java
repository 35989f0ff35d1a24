package org.mingping.dues.web;

import java.io.Serializable;
import org.mingping.dues.model.OverpaymentPolicy;
import org.mingping.dues.model.PayerKind;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.web.Words;

/**
 * One amount as it is shown again before it is recorded.
 *
 * @param what   whose or for which month, in the words of the page
 * @param owed   of the month, or null
 * @param paid   for it until now
 * @param amount as typed
 * @param payer  the name that would be recorded, or null where the member pays
 */
public record CheckedPayment(String what, Money owed, Money paid, Money amount, PayerKind payerKind, String payer) implements Serializable {

    /** Whether it is more than the month still asks for. */
    public boolean isMore() {
        return OverpaymentPolicy.isMore(owed, paid, amount);
    }

    /** What is owed, what is paid, and what would be recorded. */
    public String getSentence() {
        return Messages.text(Words.locale(), "dues", "check.more", what, amount, owed == null ? Money.ZERO : owed, paid);
    }
}
