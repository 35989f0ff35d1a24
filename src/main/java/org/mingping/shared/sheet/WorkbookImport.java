package org.mingping.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What page and interface can do with every kind of workbook. Calls the room's use cases, which ask for permission. */
public interface WorkbookImport {

    ImportKind kind();

    /** What the person must choose among before handing a workbook of this kind in, the likeliest first; empty where nothing is to be chosen. */
    default Optional<List<ImportChoice>> choices(Locale locale) {
        return Optional.empty();
    }

    /** What storing it would do; stores nothing. */
    ImportReport check(Upload upload, Progress progress) throws IOException;

    /** Stores the valid rows, all or none. */
    ImportReport store(Upload upload, Progress progress) throws IOException;

    /** Writes the rejected rows as a workbook to correct and upload again: see {@link RejectedRowsWorkbook}. */
    void writeRejected(Upload upload, ImportReport report, OutputStream out, Locale locale) throws IOException;
}
