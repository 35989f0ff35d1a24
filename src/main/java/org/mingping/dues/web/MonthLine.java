package org.mingping.dues.web;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.model.MonthLetter;
import org.mingping.shared.Money;

/** One month's row while a member pays several. */
public class MonthLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final YearMonth month;
    private final Money owed;
    private final Money paid;
    private final MonthLetter letter;
    private final boolean open;
    private final boolean tooLate;
    private boolean ticked;
    private String amount;

    /** @param superior whether the caller may take what is too late for the branch */
    MonthLine(ReadingMemberDues.Month line, boolean superior) {
        this.month = line.account().month();
        this.owed = line.account().owed();
        this.paid = line.account().paid();
        this.letter = line.letter();
        this.tooLate = line.tooLate() && !superior;
        this.open = letter != MonthLetter.NOT_OWED && letter != MonthLetter.EXEMPT && line.missing().isPositive() && !tooLate;
        this.amount = line.missing().toString();
    }

    Optional<Money> money() {
        return amount == null ? Optional.empty() : Money.typed(amount);
    }

    public YearMonth getMonth() {
        return month;
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

    public boolean isOpen() {
        return open;
    }

    /** Whether it is not paid, and so late that the superior must record it. */
    public boolean isTooLate() {
        return tooLate && letter == MonthLetter.UNPAID;
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
}
