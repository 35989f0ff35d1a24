package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.mingping.dues.model.AssessmentPolicy.Assessed;
import org.mingping.shared.Money;

/** What one kind and base come to, month after month: an amount changes where a value of the county does, and nowhere else. */
public final class AmountPeriods {

    private AmountPeriods() {
    }

    /**
     * An amount for as long as it stays the same.
     *
     * @param to the month from which on another counts, or null
     */
    public record AmountPeriod(YearMonth from, YearMonth to, Assessed assessed) {
    }

    /**
     * @param rates without gaps, the earliest first
     * @param base  in yuan a month; null where the kind needs none
     * @throws IllegalArgumentException as {@link AssessmentPolicy#assess}
     */
    public static List<AmountPeriod> of(DuesKind kind, Money base, List<RatePeriod> rates) {
        List<AmountPeriod> periods = new ArrayList<>();
        for (RatePeriod rate : rates) {
            Assessed assessed = new AssessmentPolicy(rate.rates()).assess(kind, base);
            AmountPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && last.assessed().equals(assessed)) {
                periods.set(periods.size() - 1, new AmountPeriod(last.from(), rate.to(), assessed));
            } else {
                periods.add(new AmountPeriod(rate.from(), rate.to(), assessed));
            }
        }
        return List.copyOf(periods);
    }

    /** What is owed in one month. @throws IllegalArgumentException where no period covers it */
    public static Assessed in(YearMonth month, DuesKind kind, Money base, List<RatePeriod> rates) {
        RatePeriod rate = rates.stream().filter(one -> one.covers(month)).findFirst().orElseThrow(() -> new IllegalArgumentException("no values for " + month));
        return new AssessmentPolicy(rate.rates()).assess(kind, base);
    }
}
