package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.findings.TrackedMonths;
import org.mingping.shared.Refusal;

/** Months are tracked from the county's first one, and checked when they are over. */
@ApplicationScoped
public class TrackedDues implements TrackedMonths {

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    @Override
    public YearMonth first() {
        return parameters.firstMonth();
    }

    @Override
    public void requireCheckable(YearMonth month) {
        if (month.isBefore(first())) {
            throw Refusal.invalid("MONTH_NOT_TRACKED", month, first()).under("domain §2");
        }
        if (!month.isBefore(YearMonth.now(clock))) {
            throw Refusal.conflict("MONTH_NOT_OVER", month).under("domain §2");
        }
    }
}
