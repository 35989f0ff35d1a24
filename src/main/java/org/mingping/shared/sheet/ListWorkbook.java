package org.mingping.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingping.shared.Money;

/**
 * A list as a workbook, written row by row, so that memory does not grow with the list; what one sheet cannot hold goes on in another.
 * Words are texts, whatever they begin with: a name that looks like a formula is none; amounts and counts are numbers, so that a reader can sum them. Only {@link #finish} makes it a workbook: one
 * that was abandoned because something failed opens nowhere, and nobody takes it for the whole list.
 */
public final class ListWorkbook {

    private static final int FLUSH_EVERY = 1_000;
    /** Excel holds no more in a cell. */
    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = "…";
    private static final String AMOUNT = "#,##0.00";
    private static final String COUNT = "#,##0";

    /** An amount that is shown behind a letter and summed as an amount. */
    public record Lettered(String letter, Money amount) {
    }

    private final Workbook workbook;
    private final String name;
    private final List<String> headings;
    private final int rowsOfSheet;
    private Worksheet sheet;
    private int next;
    private long count;

    public ListWorkbook(OutputStream out, String name, List<String> headings) {
        this(out, name, headings, Worksheet.MAX_ROWS);
    }

    ListWorkbook(OutputStream out, String name, List<String> headings, int rowsOfSheet) {
        this.workbook = new Workbook(out, "Mingping", "1.0");
        this.name = name;
        this.headings = List.copyOf(headings);
        this.rowsOfSheet = rowsOfSheet;
        beginSheet();
    }

    /** @param cells under the headings: {@link Money}, {@link Lettered}, whole numbers, or words; null leaves one empty */
    public void add(List<?> cells) {
        try {
            if (next == rowsOfSheet) {
                sheet.finish();
                beginSheet();
            } else if (next % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        next++;
        count++;
    }

    private void put(int column, Object cell) {
        if (cell instanceof Money money) {
            sheet.value(next, column, money.yuan());
            sheet.style(next, column).format(AMOUNT).set();
        } else if (cell instanceof Lettered lettered) {
            sheet.value(next, column, lettered.amount().yuan());
            sheet.style(next, column).format('"' + lettered.letter() + "\" " + AMOUNT).set();
        } else if (cell instanceof Number number) {
            sheet.value(next, column, number);
            sheet.style(next, column).format(COUNT).set();
        } else if (cell != null) {
            sheet.inlineString(next, column, fitting(cell.toString()));
        }
    }

    /** How many rows were added. */
    public long count() {
        return count;
    }

    /** Completes the workbook; does not close the stream. */
    public void finish() throws IOException {
        workbook.finish();
    }

    private void beginSheet() {
        sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        next = 1;
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
