package org.mingping.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction of a whole: 13 of 18 votes, one tenth of the members.
 *
 * <p>The counts are kept as they were counted ({@code 6/12} stays {@code 6/12}), because a derivation shows them to people who
 * recount by hand. Comparison is by cross multiplication and never leaves whole numbers. {@link #equals} compares the counts as
 * written; {@link #compareTo} compares the values, so {@code 6/12} and {@code 1/2} compare as level without being equal.
 *
 * @param numerator what was counted, 0 to {@value #LARGEST}
 * @param denominator the whole it is a part of, 1 to {@value #LARGEST}
 */
public record Share(long numerator, long denominator) implements Comparable<Share> {

    /** Bounds both parts, so that a cross product always fits into a {@code long}. */
    public static final long LARGEST = 1_000_000_000L;

    public static final Share ONE = new Share(1, 1);

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,10})\\s*/\\s*(\\d{1,10})");
    private static final Pattern DECIMAL = Pattern.compile("[01]?\\.\\d{1,4}");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,7})(?:\\.(\\d{1,2}))?\\s*%");

    /**
     * @throws IllegalArgumentException if a part is out of its range
     */
    public Share {
        if (numerator < 0 || numerator > LARGEST) {
            throw new IllegalArgumentException("numerator out of range: " + numerator);
        }
        if (denominator < 1 || denominator > LARGEST) {
            throw new IllegalArgumentException("denominator out of range: " + denominator);
        }
    }

    public static Share of(long numerator, long denominator) {
        return new Share(numerator, denominator);
    }

    /**
     * Reads {@code "3/5"}, a decimal fraction such as {@code "0.6"}, or a percentage such as {@code "60%"} or {@code "12.5%"}; full-width
     * digits and signs, as a Chinese keyboard gives them, are read as well.
     *
     * @throws IllegalArgumentException if the text is neither, or a part is out of range
     */
    public static Share parse(String text) {
        String trimmed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher fraction = FRACTION.matcher(trimmed);
        if (fraction.matches()) {
            return new Share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        Matcher percentage = PERCENTAGE.matcher(trimmed);
        if (percentage.matches()) {
            String decimals = percentage.group(2) == null ? "" : percentage.group(2);
            long hundred = Long.parseLong("100" + "0".repeat(decimals.length()));
            return new Share(Long.parseLong(percentage.group(1) + decimals), hundred).reduced();
        }
        if (DECIMAL.matcher(trimmed).matches()) {
            BigDecimal decimal = new BigDecimal(trimmed);
            return new Share(decimal.unscaledValue().longValueExact(), BigInteger.TEN.pow(decimal.scale()).longValueExact()).reduced();
        }
        throw new IllegalArgumentException("not a fraction: " + text);
    }

    /** The same value in lowest terms. */
    public Share reduced() {
        long divisor = greatestCommonDivisor(numerator, denominator);
        return divisor == 1 ? this : new Share(numerator / divisor, denominator / divisor);
    }

    public boolean isAtLeast(Share other) {
        return compareTo(other) >= 0;
    }

    public boolean isAbove(Share other) {
        return compareTo(other) > 0;
    }

    public boolean isAtMost(Share other) {
        return compareTo(other) <= 0;
    }

    /** The largest whole number not above this share of {@code whole}: 10% of 19 is 1. */
    public long floorOf(long whole) {
        if (whole < 0 || whole > LARGEST) {
            throw new IllegalArgumentException("whole out of range: " + whole);
        }
        return whole * numerator / denominator;
    }

    /** The smallest whole number not below this share of {@code whole}: half of 19 is 10. */
    public long ceilingOf(long whole) {
        long floor = floorOf(whole);
        return whole * numerator % denominator == 0 ? floor : floor + 1;
    }

    /** Tenths of a percent, rounded half up, for display beside the counts only: 13/18 is 722. No rule may look at it. */
    public long permille() {
        return (numerator * 2000 + denominator) / (2 * denominator);
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    /** The counts as counted, {@code "13/18"}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
