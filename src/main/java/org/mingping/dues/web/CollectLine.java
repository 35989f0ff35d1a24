package org.mingping.dues.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.MonthLetter;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.dues.persistence.BranchSheets;
import org.mingping.shared.Money;

/** One member's row while a branch's month is collected; the amount is what is missing, unless the officer types another. */
public class CollectLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long memberId;
    private final String name;
    private final Money owed;
    private final Money paid;
    private final MonthLetter letter;
    private final int behind;
    private final Money behindAmount;
    private final Long receiptId;
    private final boolean open;
    private boolean ticked;
    private String amount;
    private PayerKind payerKind = PayerKind.SELF;
    private String payer;

    CollectLine(BranchSheets.Line line, YearMonth month, YearMonth current) {
        this.memberId = line.memberId();
        this.name = line.name();
        this.owed = line.amountOwed();
        this.paid = line.amountPaid();
        this.letter = MonthLetter.of(line.status(), month, current);
        this.behind = line.behind();
        this.behindAmount = line.amountBehind();
        this.receiptId = line.receiptId();
        this.open = letter != MonthLetter.NOT_OWED && letter != MonthLetter.EXEMPT && line.missing().isPositive();
        this.amount = line.missing().toString();
    }

    /** The amount as typed, where it is one. */
    Optional<Money> money() {
        return amount == null ? Optional.empty() : Money.typed(amount);
    }

    boolean isPayerContradicted() {
        return Payers.isContradicted(payerKind, payer);
    }

    /** As it is shown again before it is recorded. */
    CheckedPayment checked() {
        return new CheckedPayment(name, owed, paid, money().orElseThrow(), payerKind, Payers.name(payer));
    }

    Collection collection(YearMonth month, LocalDate paidOn, PaymentMethod method) {
        return new Collection(memberId, Map.of(month, money().orElseThrow()), paidOn, method, payerKind, Payers.name(payer));
    }

    public long getMemberId() {
        return memberId;
    }

    public String getName() {
        return name;
    }

    public Money getOwed() {
        return owed;
    }

    public Money getPaid() {
        return paid;
    }

    public MonthLetter getLetter() {
        return letter;
    }

    public int getBehind() {
        return behind;
    }

    public Money getBehindAmount() {
        return behindAmount;
    }

    public Long getReceiptId() {
        return receiptId;
    }

    /** Whether something is left to take. */
    public boolean isOpen() {
        return open;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public PayerKind getPayerKind() {
        return payerKind;
    }

    public void setPayerKind(PayerKind payerKind) {
        this.payerKind = payerKind;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }
}
