package org.mingping.shared.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as rosters write it: 2026-03-01, 2026/3/1, 2026.3.1, 20260301, 2026年3月1日, or a real Excel date. The calendar
 * is strict: 30 February is no date and is not moved to March.
 */
public final class SheetDate {

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Excel believes in 29 February 1900; serials up to that day are one off. */
    private static final int PHANTOM_LEAP_DAY = 60;
    private static final int LAST_SERIAL = 2_958_465;

    private SheetDate() {
    }

    /** The day {@code text} (already compact) names; empty when it is in none of the styles or on no calendar. */
    public static Optional<LocalDate> parse(String text) {
        String ascii = text.replace('－', '-').replace('／', '/').replace('．', '.');
        Matcher separated = SEPARATED.matcher(ascii);
        if (separated.matches()) {
            return day(separated.group(1), separated.group(3), separated.group(4));
        }
        Matcher digits = DIGITS.matcher(ascii);
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher chinese = CHINESE.matcher(ascii);
        return chinese.matches() ? day(chinese.group(1), chinese.group(2), chinese.group(3)) : Optional.empty();
    }

    /** The day of an Excel serial number; a time of day is dropped. */
    static Optional<LocalDate> ofSerial(long serial, boolean from1904) {
        if (serial < 1 || serial > LAST_SERIAL || !from1904 && serial == PHANTOM_LEAP_DAY) {
            return Optional.empty();
        }
        if (from1904) {
            return Optional.of(EPOCH_1904.plusDays(serial));
        }
        return Optional.of(EPOCH_1900.plusDays(serial < PHANTOM_LEAP_DAY ? serial + 1 : serial));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException onNoCalendar) {
            return Optional.empty();
        }
    }
}
