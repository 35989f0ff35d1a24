package org.mingping.shared.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which number formats make Excel show a number as a day. In the file a date is a plain number; only its format
 * says what the person who typed it saw.
 */
final class DateFormats {

    /** Quoted text, escaped characters, and colours, conditions or locales in brackets say nothing about dates. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|[_*].");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dyDY]");
    private static final Pattern NUMERIC = Pattern.compile("[0#?]");

    private final Map<String, Boolean> judged = new HashMap<>();

    boolean isDate(Integer formatId, String format) {
        if (formatId == null) {
            return false;
        }
        if (isBuiltInDate(formatId)) {
            return true;
        }
        return format != null && judged.computeIfAbsent(format, DateFormats::showsDay);
    }

    /** ECMA-376 §18.8.30: 14–17 and 22 everywhere, 27–31, 36 and 50–58 in the Chinese locales. */
    private static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
    }

    private static boolean showsDay(String format) {
        String bare = DECORATION.matcher(format).replaceAll("");
        return DAY_OR_YEAR.matcher(bare).find() && !NUMERIC.matcher(bare).find();
    }
}
