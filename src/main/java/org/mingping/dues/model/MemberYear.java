package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.mingping.shared.Money;

/** One member's line of a branch's year. @param months January to December */
public record MemberYear(long memberId, String name, List<Cell> months) {

    /** One month. @param owed null where nothing is known to be owed */
    public record Cell(YearMonth month, Money owed, Money paid, MonthStatus status, MonthLetter letter) {

        /** What is missing of a month that has begun. */
        public Money missing() {
            return letter == MonthLetter.UNPAID ? owed.plus(paid.negated()) : Money.ZERO;
        }

        public boolean isPaidAny() {
            return paid.isPositive();
        }
    }

    public Money getPaid() {
        return sum(Cell::paid);
    }

    public Money getMissing() {
        return sum(Cell::missing);
    }

    private Money sum(Function<Cell, Money> of) {
        return months.stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
