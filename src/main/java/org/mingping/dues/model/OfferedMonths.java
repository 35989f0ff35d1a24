package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months a form offers, the earliest first: those the rules beside it would take. What is chosen is judged by these rules all the same, for a page may have stood open for long.
 *
 * @param firstOwed the member's first owed month
 * @param thisMonth the month it is now
 */
public record OfferedMonths(PaymentWindow window, YearMonth firstOwed, YearMonth thisMonth) {

    /** From which a change may begin ({@link FixingPolicy#requireChange}). */
    public List<YearMonth> ofChange() {
        return between(earliest(), thisMonth.plusMonths(window.aheadMonths()));
    }

    /** With which a relief may begin ({@link ReliefPolicy}). */
    public List<YearMonth> ofReliefBegin() {
        return between(earliest(), thisMonth.plusMonths(ReliefPolicy.MOST_MONTHS));
    }

    /** With which a relief may end, whichever month it begins with. */
    public List<YearMonth> ofReliefEnd() {
        return between(earliest(), thisMonth.plusMonths(2L * ReliefPolicy.MOST_MONTHS - 1));
    }

    /** For which a good reason may be accepted ({@link ExcusePolicy}). @param accounts from the first owed month to this one, in order */
    public static List<YearMonth> ofExcuse(List<MonthAccount> accounts) {
        return accounts.stream().filter(account -> account.status() == MonthStatus.UNPAID).map(MonthAccount::month).toList();
    }

    private YearMonth earliest() {
        YearMonth limit = new BackLimit(thisMonth, window.backMonths()).earliest();
        return firstOwed.isAfter(limit) ? firstOwed : limit;
    }

    private static List<YearMonth> between(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    }
}
