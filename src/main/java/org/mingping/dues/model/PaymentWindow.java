package org.mingping.dues.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * For which months money may be taken (中组发〔2008〕3号 第十一条 and local practice, domain §2).
 *
 * @param firstTracked the county's first month
 * @param backMonths   how many months late the branch may take it by itself
 * @param aheadMonths  how many months in advance it may be paid
 */
public record PaymentWindow(YearMonth firstTracked, int backMonths, int aheadMonths) {

    /** The first month the member owes: that of being accepted, or the county's first. */
    public YearMonth firstOwed(LocalDate joinedOn) {
        YearMonth joined = YearMonth.from(joinedOn);
        return joined.isBefore(firstTracked) ? firstTracked : joined;
    }

    /** Whether the month can be owed at all by the day of payment: not before the first, not further ahead than allowed ({@code MONTH_NOT_OWED}). */
    public boolean admits(YearMonth month, LocalDate joinedOn, LocalDate paidOn) {
        return !month.isBefore(firstOwed(joinedOn)) && !month.isAfter(YearMonth.from(paidOn).plusMonths(aheadMonths));
    }

    /** The first day on which money for the month can have been taken: the beginning of the month from which it is not too far ahead ({@code PAID_TOO_EARLY}). */
    public LocalDate earliestPayment(YearMonth month) {
        return month.minusMonths(aheadMonths).atDay(1);
    }

    /** Whether it is recorded so late that the branch may not take it without its superior ({@code BACK_PAYMENT_TOO_OLD}). */
    public boolean isTooLate(YearMonth month, LocalDate today) {
        return ChronoUnit.MONTHS.between(month, YearMonth.from(today)) > backMonths;
    }
}
