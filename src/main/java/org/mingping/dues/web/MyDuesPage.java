package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.model.MonthLetter;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.shared.Money;

/** {@code mine.xhtml}: a member's own months, what is owed and why, and what was paid. */
@Named
@RequestScoped
public class MyDuesPage {

    @Inject
    private ReadingMemberDues reading;

    @Inject
    private Clock clock;

    private Integer year;
    private ReadingMemberDues.Year dues;

    public void load() {
        dues = reading.mine(year);
        year = dues == null ? year : Integer.valueOf(dues.year());
    }

    /** What is owed up to this month and not paid. */
    public Money getUnpaid() {
        return unpaid().stream().map(ReadingMemberDues.Month::missing).reduce(Money.ZERO, Money::plus);
    }

    public int getUnpaidMonths() {
        return unpaid().size();
    }

    private List<ReadingMemberDues.Month> unpaid() {
        return dues.months().stream().filter(month -> month.letter() == MonthLetter.UNPAID).toList();
    }

    /** What counts this month, or null. */
    public AssessedAmounts.Line getCurrent() {
        YearMonth now = YearMonth.now(clock);
        return dues.amounts().stream().filter(line -> !line.from().isAfter(now) && (line.last() == null || !line.last().isBefore(now))).findFirst().orElse(null);
    }

    public ReadingMemberDues.Year getDues() {
        return dues;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
