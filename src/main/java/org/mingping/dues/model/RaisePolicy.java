package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.function.Function;
import org.mingping.shared.Money;

/**
 * What raises an amount begins with the running month at the earliest; what lowers it may reach back (decisions/0004). Nobody who has paid what was owed then
 * becomes a debtor by a later decision.
 *
 * @param thisMonth the month in which it is decided
 */
public record RaisePolicy(YearMonth thisMonth) {

    /**
     * From which month on a decision counts that was to count from {@code wanted} on: after the last month gone by of which it would ask for more.
     *
     * @param before what is owed in a month until now, or null where nothing is
     * @param after  what would be owed
     */
    public YearMonth earliest(YearMonth wanted, Function<YearMonth, Money> before, Function<YearMonth, Money> after) {
        for (YearMonth month = thisMonth.minusMonths(1); !month.isBefore(wanted); month = month.minusMonths(1)) {
            Money owed = before.apply(month);
            if (after.apply(month).compareTo(owed == null ? Money.ZERO : owed) > 0) {
                return month.plusMonths(1);
            }
        }
        return wanted;
    }
}
