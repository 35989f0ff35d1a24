package org.mingping.dues.model;

import java.util.List;

/** The number of {@code UNPAID} months at the end of a sequence of months; any other month ends it (domain §2). */
public final class UnpaidRun {

    private UnpaidRun() {
    }

    /** @param months oldest first @return 0 or more */
    public static int at(List<MonthStatus> months) {
        int run = 0;
        while (run < months.size() && months.get(months.size() - 1 - run) == MonthStatus.UNPAID) {
            run++;
        }
        return run;
    }
}
