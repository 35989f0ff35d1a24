package org.mingping.shared.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mingping.shared.Refusal;

/**
 * An uploaded workbook, examined and open. Rows are handed over one by one and never kept, so that memory does not grow
 * with the sheet; only shared strings, which the format forces into memory, do, up to a limit.
 */
public final class SheetFile implements Closeable {

    /** With formats, to tell a date from a number; a cell that cannot be parsed is one bad cell, not a bad file. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private static final int REPORT_EVERY = 250;

    private final ReadableWorkbook workbook;
    private final SheetLimits limits;
    private final long totalRows;
    private final Progress progress;
    private long rowsRead;

    private SheetFile(ReadableWorkbook workbook, SheetLimits limits, long totalRows, Progress progress) {
        this.workbook = workbook;
        this.limits = limits;
        this.totalRows = totalRows;
        this.progress = progress;
    }

    /**
     * Examines the file and opens it.
     *
     * @param progress told every few hundred rows, over all sheets read
     * @throws Refusal     TOO_LARGE, NOT_XLSX, ENCRYPTED, HAS_MACROS or ZIP_BOMB
     * @throws IOException when the disk fails
     */
    public static SheetFile open(Path file, SheetLimits limits, Progress progress) throws IOException {
        long totalRows = WorkbookGuard.check(file, limits);
        try {
            return new SheetFile(new ReadableWorkbook(file.toFile(), OPTIONS), limits, totalRows, progress);
        } catch (IOException | RuntimeException failure) {
            throw ReaderFailure.judge(failure);
        }
    }

    /**
     * Hands every row under the header to {@code reader}, blank ones included, in the sheet's order.
     *
     * @throws Refusal     SHEET_MISSING, COLUMN_MISSING, TOO_MANY_ROWS, or NOT_XLSX when the sheet is damaged; what
     *                     {@code reader} throws passes through
     * @throws IOException when the disk fails
     */
    public void read(SheetLayout layout, Consumer<SheetRow> reader) throws IOException {
        Sheet sheet = workbook.findSheet(layout.sheet())
                .orElseThrow(() -> Refusal.invalid("SHEET_MISSING", layout.sheet()));
        SheetReading reading = new SheetReading(layout, limits, workbook.isDate1904(), reader);
        try (Stream<Row> stream = rowsOf(sheet)) {
            Spliterator<Row> rows = stream.spliterator();
            for (Row row = next(rows); row != null; row = next(rows)) {
                count();
                reading.accept(row);
            }
        }
        reading.finish();
    }

    private static Stream<Row> rowsOf(Sheet sheet) throws IOException {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException failure) {
            throw ReaderFailure.judge(failure);
        }
    }

    /** Parses the next row, or finds none. Only what goes wrong in here is the workbook's fault: what the row's reader throws is not. */
    private static Row next(Spliterator<Row> rows) throws IOException {
        Row[] parsed = new Row[1];
        try {
            rows.tryAdvance(row -> parsed[0] = row);
        } catch (RuntimeException failure) {
            throw ReaderFailure.judge(failure);
        }
        return parsed[0];
    }

    private void count() {
        if (++rowsRead % REPORT_EVERY == 0 || rowsRead == totalRows) {
            progress.rows(rowsRead, totalRows);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
