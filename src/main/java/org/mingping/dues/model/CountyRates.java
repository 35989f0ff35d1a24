package org.mingping.dues.model;

import org.mingping.shared.Money;

/**
 * What a county sets itself, as it stands in one month.
 *
 * @param farmer   what a farmer pays a month: 0.20 to 1.00 yuan
 * @param rounding to whole multiples of this an amount is rounded, half up: 0.01 by default, 0.10 or 1.00
 */
public record CountyRates(Money farmer, Money rounding) {

    public static final Money LEAST_FARMER = Money.of("0.20");
    public static final Money MOST_FARMER = Money.of("1.00");

    public static final CountyRates DEFAULT = new CountyRates(LEAST_FARMER, Money.of("0.01"));

    /** @throws IllegalArgumentException where the regulation does not allow them */
    public CountyRates {
        if (farmer.compareTo(LEAST_FARMER) < 0 || farmer.compareTo(MOST_FARMER) > 0) {
            throw new IllegalArgumentException("a farmer pays 0.20 to 1.00 yuan, not " + farmer);
        }
        if (!rounding.isPositive() || rounding.compareTo(Money.of("1.00")) > 0) {
            throw new IllegalArgumentException("amounts are rounded to at most a yuan, not " + rounding);
        }
    }
}
