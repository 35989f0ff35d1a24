package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mingping.dues.application.ReadingDuesOfMember;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.shared.Money;

/** {@code mine.xhtml}: a member's own months, what is owed and why, and what was paid. */
@Named
@RequestScoped
public class MyDuesPage {

    @Inject
    private ReadingDuesOfMember reading;

    @Inject
    private Clock clock;

    private Integer year;
    private ReadingDuesOfMember.Dues dues;

    public void load() {
        dues = reading.mine(year);
        year = dues == null ? year : Integer.valueOf(dues.year());
    }

    /** What is owed up to this month and not paid. */
    public Money getUnpaid() {
        return unpaid().stream().map(month -> new Money(month.owed().yuan().subtract(month.paid().yuan()))).reduce(Money.ZERO, Money::plus);
    }

    public int getUnpaidMonths() {
        return unpaid().size();
    }

    private List<MonthAccount> unpaid() {
        YearMonth now = YearMonth.now(clock);
        return dues.months().stream().filter(month -> month.status() == MonthStatus.UNPAID && !month.month().isAfter(now)).toList();
    }

    /** What counts this month, or null. */
    public AssessedAmounts.Line getCurrent() {
        YearMonth now = YearMonth.now(clock);
        return dues.amounts().stream().filter(line -> !line.from().isAfter(now) && (line.last() == null || !line.last().isBefore(now))).findFirst().orElse(null);
    }

    public ReadingDuesOfMember.Dues getDues() {
        return dues;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
