package org.mingping.shared.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell as it was typed: text and number are kept apart, because a spreadsheet that took an identity number for a
 * number has already lost its last digits.
 *
 * @param text   normalised text; for a number its plain digits; empty when blank
 * @param number the number of a numeric cell, otherwise null
 * @param day    the day of a cell that Excel itself shows as a date, otherwise null
 */
public record SheetCell(String text, BigDecimal number, LocalDate day) {

    private static final int MAX_DIGITS = 40;

    public static final SheetCell BLANK = new SheetCell("", null, null);

    public static SheetCell ofText(String raw) {
        String text = CellText.normalise(raw);
        return text.isEmpty() ? BLANK : new SheetCell(text, null, null);
    }

    static SheetCell ofNumber(BigDecimal number) {
        // Written out, 1E999999999 would fill the memory; nothing in a roster has more than a few dozen digits.
        boolean writable = Math.abs((long) number.precision() - number.scale()) <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
        return new SheetCell(writable ? number.stripTrailingZeros().toPlainString() : number.toString(), number, null);
    }

    static SheetCell ofDay(BigDecimal serial, LocalDate day) {
        return new SheetCell(day.toString(), serial, day);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    public boolean isNumeric() {
        return number != null;
    }

    /** Without any space: for numbers, dates and codes. */
    public String compact() {
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }

    /** The day it names, from a real date cell or in one of the styles of {@link SheetDate}. */
    public Optional<LocalDate> date() {
        return day != null ? Optional.of(day) : SheetDate.parse(compact());
    }

    /** The whole number it holds, whether typed as a number or as text; empty when it is none. */
    public Optional<Integer> integer() {
        try {
            return Optional.of(number != null ? number.intValueExact() : Integer.parseInt(compact()));
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    /** The decimal it holds, whether typed as a number or as text; empty when it is none. */
    public Optional<BigDecimal> decimal() {
        try {
            return Optional.of(number != null ? number : new BigDecimal(compact()));
        } catch (NumberFormatException notDecimal) {
            return Optional.empty();
        }
    }
}
