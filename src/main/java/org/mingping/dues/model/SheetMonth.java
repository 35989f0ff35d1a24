package org.mingping.dues.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingping.shared.sheet.SheetCell;

/** A month as offices write it: 2026-03, 2026/3, 2026.03, 202603, 2026年3月, or any day of it as a real Excel date. */
public final class SheetMonth {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|(\\d{2})|年(\\d{1,2})月份?)");

    private SheetMonth() {
    }

    public static Optional<YearMonth> in(SheetCell cell) {
        return cell.day() != null ? Optional.of(YearMonth.from(cell.day())) : parse(cell.compact());
    }

    /** Empty where it is written in none of these ways, or there is no such month. */
    public static Optional<YearMonth> parse(String text) {
        Matcher written = WRITTEN.matcher(text.replace('－', '-').replace('／', '/').replace('．', '.'));
        if (!written.matches()) {
            return Optional.empty();
        }
        String month = written.group(2) != null ? written.group(2) : written.group(3) != null ? written.group(3) : written.group(4);
        try {
            return Optional.of(YearMonth.from(LocalDate.of(Integer.parseInt(written.group(1)), Integer.parseInt(month), 1)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
