package org.mingping.organisation.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.shared.sheet.CellText;

/**
 * What somebody typed into the search field, as ranges of indexed columns. Row-level security lets an index be used for
 * comparisons only, never for LIKE; a beginning is therefore looked for as a range.
 */
record SearchText(List<Beginning> beginnings) {

    /** More of them typed in one name than anybody bears. */
    private static final int MOST_UMLAUTS = 2;

    /** What a column begins with. */
    record Beginning(String column, String text) {
    }

    /**
     * Digits find the end of an identity number, letters a pinyin or its initials, anything else the beginning of a name. Who types
     * <i>lu</i> or <i>nu</i> may mean <i>lü</i> or <i>nü</i>, stored as lv and nv.
     */
    static SearchText of(String typed) {
        String text = CellText.normalise(typed);
        String compact = text.replace(" ", "").replace("'", "");
        List<Beginning> beginnings = new ArrayList<>();
        if (compact.matches("[0-9]*[0-9Xx]") && compact.matches(".*[0-9].*")) {
            beginnings.add(new Beginning("id_reversed", Reversed.of(compact.toUpperCase(Locale.ROOT))));
        } else if (compact.matches("[A-Za-zÜü]+")) {
            String letters = compact.toLowerCase(Locale.ROOT).replace('ü', 'v');
            readings(letters).forEach(reading -> beginnings.add(new Beginning("pinyin", reading)));
            beginnings.add(new Beginning("initials", letters));
        } else {
            beginnings.add(new Beginning("name", text));
        }
        return new SearchText(List.copyOf(beginnings));
    }

    private static List<String> readings(String letters) {
        List<String> readings = new ArrayList<>(List.of(letters));
        int found = 0;
        for (int at = 1; at < letters.length() && found < MOST_UMLAUTS; at++) {
            if (letters.charAt(at) == 'u' && "ln".indexOf(letters.charAt(at - 1)) >= 0) {
                int place = at;
                found++;
                readings.addAll(readings.stream().map(reading -> reading.substring(0, place) + "v" + reading.substring(place + 1)).toList());
            }
        }
        return readings;
    }
}
