package org.mingping.shared;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month as addresses and the interface write it: 2026-11. A year has four digits: {@link YearMonth#parse} takes "+999999999-12" too, which no database can keep. */
public final class WrittenMonth {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private WrittenMonth() {
    }

    /** Empty where it is none, or null. */
    public static Optional<YearMonth> parse(String text) {
        return text != null && WRITTEN.matcher(text).matches() ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }
}
