package org.mingping.shared;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period one appraisal cycle is about (domain §1.1), written {@code 2026-H2}.
 *
 * @param year calendar year, 1921 to 9999
 * @param half its first or second half
 */
public record HalfYear(int year, Half half) implements Comparable<HalfYear> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-(H[12])");
    private static final Comparator<HalfYear> CHRONOLOGICAL = Comparator.comparingInt(HalfYear::year)
            .thenComparing(HalfYear::half);

    /**
     * @throws IllegalArgumentException if the year is out of range or the half is missing
     */
    public HalfYear {
        if (!isInRange(year)) {
            throw new IllegalArgumentException("year out of range: " + year);
        }
        if (half == null) {
            throw new IllegalArgumentException("half is missing");
        }
    }

    /** The half-year in which the day falls. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? Half.H1 : Half.H2);
    }

    /**
     * Reads what {@link #code} writes.
     *
     * @throws IllegalArgumentException if the text is not such a code
     */
    public static HalfYear parse(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("not a half-year: " + code));
    }

    /** Reads what {@link #code} writes; empty for any other text, such as one that people typed and that only looks like a code. */
    public static Optional<HalfYear> find(String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.matches() || !isInRange(Integer.parseInt(matcher.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(new HalfYear(Integer.parseInt(matcher.group(1)), Half.valueOf(matcher.group(2))));
    }

    public String code() {
        return String.format("%04d-%s", year, half);
    }

    public HalfYear previous() {
        return half == Half.H2 ? new HalfYear(year, Half.H1) : new HalfYear(year - 1, Half.H2);
    }

    public HalfYear next() {
        return half == Half.H1 ? new HalfYear(year, Half.H2) : new HalfYear(year + 1, Half.H1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == Half.H1 ? 1 : 7, 1);
    }

    public LocalDate lastDay() {
        return half == Half.H1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    private static boolean isInRange(int year) {
        return year >= 1921 && year <= 9999;
    }

    @Override
    public int compareTo(HalfYear other) {
        return CHRONOLOGICAL.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
