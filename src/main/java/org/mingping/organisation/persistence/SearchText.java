package org.mingping.organisation.persistence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingping.shared.sheet.CellText;

/**
 * What somebody typed into the search field, as ranges of indexed columns. Row-level security lets an index be used for
 * comparisons only, never for LIKE; a beginning is therefore looked for as a range.
 */
record SearchText(Map<String, String> beginnings) {

    /** Digits find the end of an identity number, letters a pinyin or its initials, anything else the beginning of a name. */
    static SearchText of(String typed) {
        String text = CellText.normalise(typed);
        String compact = text.replace(" ", "").replace("'", "");
        Map<String, String> beginnings = new LinkedHashMap<>();
        if (compact.matches("[0-9]*[0-9Xx]") && compact.matches(".*[0-9].*")) {
            beginnings.put("id_reversed", Reversed.of(compact.toUpperCase(Locale.ROOT)));
        } else if (compact.matches("[A-Za-zÜü]+")) {
            String letters = compact.toLowerCase(Locale.ROOT).replace('ü', 'v');
            beginnings.put("pinyin", letters);
            beginnings.put("initials", letters);
        } else {
            beginnings.put("name", text);
        }
        return new SearchText(beginnings);
    }
}
