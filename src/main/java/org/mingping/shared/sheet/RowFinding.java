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
 * @param repeats the row above that says the same already and is kept, or null
 * @param numeric whether that cell holds a number: where the code is about digits, Excel has lost the last of them already
 * @param why    which sentence of a code that has several, or null
 */
public record RowFinding(int row, String code, String column, String value, Integer repeats, boolean numeric, String why) {

    private static final String NUMERIC = ".numeric";

    public static RowFinding at(SheetRow row, String code, String column) {
        return new RowFinding(row.number(), code, column, row.cell(column).text(), null, row.cell(column).isNumeric(), null);
    }

    /** @param why what follows the code in {@code messages/imports_*}: of a code that stands for several faults, the sentence for this one */
    public static RowFinding because(SheetRow row, String code, String why, String column) {
        return new RowFinding(row.number(), code, column, row.cell(column).text(), null, row.cell(column).isNumeric(), why);
    }

    /** @param kept the number of the row that is kept */
    public static RowFinding repeating(SheetRow row, String code, String column, int kept) {
        return new RowFinding(row.number(), code, column, row.cell(column).text(), kept, row.cell(column).isNumeric(), null);
    }

    /** What to tell the person who has the sheet before them; some codes have a sentence of their own for a cell that holds a number. */
    public String sentence(Locale locale) {
        if (why != null) {
            return Messages.text(locale, "imports", code + '.' + why, column, value);
        }
        boolean own = numeric && Messages.has(locale, "imports", code + NUMERIC);
        return Messages.text(locale, "imports", own ? code + NUMERIC : code, column, value, repeats);
    }
}
