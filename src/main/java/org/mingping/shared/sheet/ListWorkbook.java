package org.mingping.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a workbook, written row by row, so that memory does not grow with the list; what one sheet cannot hold goes on in another.
 * Every cell is a text, whatever it begins with: a name that looks like a formula is none. Only {@link #finish} makes it a workbook: one
 * that was abandoned because something failed opens nowhere, and nobody takes it for the whole list.
 */
public final class ListWorkbook {

    private static final int FLUSH_EVERY = 1_000;
    /** Excel holds no more in a cell. */
    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = "…";

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

    /** @param cells under the headings; null leaves one empty */
    public void add(List<String> cells) {
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
            if (cells.get(column) != null) {
                sheet.inlineString(next, column, fitting(cells.get(column)));
            }
        }
        next++;
        count++;
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
