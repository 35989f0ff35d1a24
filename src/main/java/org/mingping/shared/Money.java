package org.mingping.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in yuan, exact to the cent; negative for a reversal.
 *
 * @param yuan with two decimals, its absolute value at most {@value #LARGEST_YUAN}
 */
public record Money(BigDecimal yuan) implements Comparable<Money>, Serializable {

    static final long LARGEST_YUAN = 9_999_999_999L;

    private static final Pattern TYPED = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws IllegalArgumentException where a part of a cent would be lost, or it is too large */
    public Money {
        if (yuan.stripTrailingZeros().scale() > 2 || yuan.abs().compareTo(BigDecimal.valueOf(LARGEST_YUAN)) > 0) {
            throw new IllegalArgumentException("no amount of money: " + yuan);
        }
        yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** @throws IllegalArgumentException where the text is no amount */
    public static Money of(String text) {
        return new Money(new BigDecimal(text));
    }

    /** What a person typed, perhaps with ¥ and separators; empty where it is no amount of zero or more in whole cents. */
    public static Optional<Money> typed(String text) {
        String plain = text.strip().replaceFirst("^[¥￥]", "").replaceFirst("元$", "").replace(",", "").replace("，", "");
        return TYPED.matcher(plain).matches() ? exactly(new BigDecimal(plain)) : Optional.empty();
    }

    /** Empty where a part of a cent would be lost, or it is too large. */
    public static Optional<Money> exactly(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 2 || number.abs().compareTo(BigDecimal.valueOf(LARGEST_YUAN)) > 0 ? Optional.empty() : Optional.of(new Money(number));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** As the interface writes it: {@code 12.50}. */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
