package org.mingping.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingping.shared.Messages;

/**
 * Writes the rejected rows of a workbook into one of their own: the cells as they were, the reason beside them. Corrected
 * there, it can be uploaded again, because it has the same sheet and headings; the column of reasons is ignored then. A row that repeats
 * another comes with the one that was kept: alone it would pass for the only one, and overwrite it.
 *
 * <p>The rows are read from the upload a second time instead of being kept: a roster may be rejected as a whole.
 */
public final class RejectedRowsWorkbook {

    /** The heading above the reasons. */
    public static final String REASON = "退回原因";

    private final SheetFile source;
    private final Locale locale;

    public RejectedRowsWorkbook(SheetFile source, Locale locale) {
        this.source = source;
        this.locale = locale;
    }

    /**
     * Writes and finishes the workbook; does not close the stream.
     *
     * @param whole    sheets the import also needs, copied completely
     * @param layout   the sheet the findings are about
     * @param complete fills in what a row took from the rows above it; sees every row in order
     */
    public void write(OutputStream out, List<SheetLayout> whole, SheetLayout layout, List<RowFinding> rejected,
                      Function<SheetRow, SheetRow> complete) throws IOException {
        Map<Integer, String> reasons = reasons(rejected);
        // Not closed where something fails: closing would finish it, and half of it would look whole.
        Workbook workbook = new Workbook(out, "Mingping", "1.0");
        for (SheetLayout other : whole) {
            Target target = new Target(workbook.newWorksheet(other.sheet()), other.columns().toList());
            source.read(other, row -> target.append(row.isBlank() ? null : row, null));
        }
        List<String> headings = Stream.concat(layout.columns(), Stream.of(REASON)).toList();
        Target target = new Target(workbook.newWorksheet(layout.sheet()), headings);
        source.read(layout, row -> {
            SheetRow completed = complete.apply(row);
            String reason = reasons.get(row.number());
            target.append(reason == null ? null : completed, reason);
        });
        workbook.finish();
    }

    private Map<Integer, String> reasons(List<RowFinding> rejected) {
        Map<Integer, String> reasons = new HashMap<>();
        String kept = Messages.text(locale, "imports", "KEPT");
        rejected.stream().filter(finding -> finding.repeats() != null).forEach(finding -> reasons.put(finding.repeats(), kept));
        rejected.forEach(finding -> reasons.put(finding.row(), finding.sentence(locale)));
        return reasons;
    }

    private final class Target {

        private final Worksheet sheet;
        private final List<String> headings;
        private int next = 1;

        Target(Worksheet sheet, List<String> headings) {
            this.sheet = sheet;
            this.headings = headings;
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        }

        void append(SheetRow rowOrNull, String reason) {
            if (rowOrNull == null) {
                return;
            }
            for (int column = 0; column < headings.size(); column++) {
                put(column, rowOrNull.cell(headings.get(column)));
            }
            if (reason != null) {
                sheet.inlineString(next, headings.size() - 1, reason);
            }
            next++;
        }

        /** A number stays a number: as text, an identity number that lost its digits might by chance pass the next check. */
        private void put(int column, SheetCell cell) {
            if (cell.day() != null || !cell.isNumeric() && !cell.isBlank()) {
                sheet.inlineString(next, column, cell.text());
            } else if (cell.isNumeric()) {
                sheet.value(next, column, cell.number());
            }
        }
    }
}
