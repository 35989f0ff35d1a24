package org.mingping.audit.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** What an entry changed, in words: the stored names and constants where a text exists for them, the plain value where none does. */
final class JournalValues {

    /** Which bundle's words a value is one of; the prefix stands before the stored constant. */
    private static final Map<String, String[]> WORDS = Map.of(
            "phase", new String[] {"appraisal", "phase."}, "state", new String[] {"appraisal", "ruleSet.state."},
            "examination", new String[] {"appraisal", "examination."}, "proposedGrade", new String[] {"shared", "grade."},
            "declaredGrade", new String[] {"shared", "grade."}, "roles", new String[] {"access", "role."},
            "locale", new String[] {"audit", "locale."}, "group", new String[] {"audit", "group."},
            "presence", new String[] {"audit", "presence."}, "result", new String[] {"audit", "result."});

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private JournalValues() {
    }

    /**
     * One value.
     *
     * @param before null where only the result was noted
     */
    public record Line(String label, String before, String after) {

        /** As a workbook's cell has it. */
        String text() {
            return label + " " + (before == null ? "" : before + " → ") + after;
        }
    }

    static List<Line> of(Locale locale, String before, String after) {
        Map<String, String> earlier = read(before);
        Map<String, String> later = read(after);
        Set<String> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        return keys.stream().map(key -> new Line(label(locale, key),
                earlier.containsKey(key) ? spoken(locale, key, earlier.get(key)) : null, spoken(locale, key, later.get(key)))).toList();
    }

    /** A name may say of what among several it is the value: {@code phase 9901001}. */
    private static String label(Locale locale, String key) {
        int of = key.indexOf(' ');
        if (of > 0) {
            return label(locale, key.substring(0, of)) + key.substring(of);
        }
        return Messages.has(locale, "audit", "value." + key) ? Messages.text(locale, "audit", "value." + key) : key;
    }

    private static String spoken(Locale locale, String key, String value) {
        if (value == null || value.isEmpty()) {
            return Messages.text(locale, "audit", "value.none");
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            String inside = value.substring(1, value.length() - 1);
            return inside.isEmpty() ? Messages.text(locale, "audit", "value.none") : Arrays.stream(inside.split(", "))
                    .map(one -> word(locale, key, one)).collect(Collectors.joining(Messages.text(locale, "shared", "list.separator")));
        }
        return word(locale, key, value);
    }

    private static String word(Locale locale, String key, String value) {
        String[] words = WORDS.get(key.split(" ")[0]);
        if (words != null && Messages.has(locale, words[0], words[1] + value)) {
            return Messages.text(locale, words[0], words[1] + value);
        }
        if (key.equals("secondPerson")) {
            return Words.actor(value, locale);
        }
        if (value.equals("true") || value.equals("false")) {
            return Messages.text(locale, "shared", value.equals("true") ? "yes" : "no");
        }
        if (MOMENT.matcher(value).matches()) {
            return moment(locale, value);
        }
        return DAY.matcher(value).matches() ? day(locale, value) : period(locale, value);
    }

    private static String moment(Locale locale, String value) {
        try {
            return Messages.moment(OffsetDateTime.parse(value), locale);
        } catch (DateTimeParseException noMoment) {
            return value;
        }
    }

    /** What people typed may look like a day and be none: it is shown as it stands. */
    private static String day(Locale locale, String value) {
        try {
            return Messages.day(LocalDate.parse(value), locale);
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    /** A half-year in words; anything else as it is. */
    static String period(Locale locale, String value) {
        return HalfYear.find(value).map(period -> Messages.text(locale, "shared", "halfYear." + period.half(), Integer.toString(period.year())))
                .orElse(value);
    }

    private static Map<String, String> read(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        if (json != null) {
            try (JsonReader reader = Jsons.reader(json)) {
                JsonObject object = reader.readObject();
                object.forEach((key, value) -> values.put(key, value instanceof JsonString text ? text.getString() : null));
            }
        }
        return values;
    }
}
