package org.mingping.findings;

import java.time.YearMonth;

/** Which months are checked: {@code dues} knows from when a county is tracked, and implements it. */
public interface TrackedMonths {

    /** The county's first tracked month. */
    YearMonth first();

    /**
     * @throws org.mingping.shared.Refusal MONTH_NOT_TRACKED before {@link #first}, MONTH_NOT_OVER for a month that has not ended
     */
    void requireCheckable(YearMonth month);
}
