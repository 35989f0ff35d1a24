package org.mingping.shared.sheet;

import java.util.Locale;
import org.mingping.shared.Messages;

/**
 * What is wrong, or odd, about one row.
 *
 * @param row    the sheet's row number, counted from 1
 * @param code   stable; the sentence stands under it in {@code messages/imports_*}
 * @param column the heading of the cell that shows it
 * @param value  what stands in that cell
 */
public record RowFinding(int row, String code, String column, String value) {

    public static RowFinding at(SheetRow row, String code, String column) {
        return new RowFinding(row.number(), code, column, row.cell(column).text());
    }

    /** What to tell the person who has the sheet before them. */
    public String sentence(Locale locale) {
        return Messages.text(locale, "imports", code, column, value);
    }
}
