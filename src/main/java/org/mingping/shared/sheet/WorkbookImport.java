package org.mingping.shared.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What page and interface can do with every kind of workbook. Calls the room's use cases, which ask for permission. */
public interface WorkbookImport {

    /**
     * By which one import at a time goes on in a county, whatever its kind: a roster moves the very rows that the others add to. Two at once
     * would both find the same missing; whoever comes second waits, then sees what the first has written.
     */
    String ALONE = "county import";

    ImportKind kind();

    /** What the person must choose among before handing a workbook of this kind in, the likeliest first; empty where nothing is to be chosen. */
    default Optional<List<ImportChoice>> choices(Locale locale) {
        return Optional.empty();
    }

    /** What storing it would do; stores nothing. */
    ImportReport check(Upload upload, Progress progress) throws IOException;

    /** Stores the valid rows, all or none. */
    ImportReport store(Upload upload, Progress progress) throws IOException;

    /** The sheet whose rows are taken or rejected. */
    SheetLayout layout();

    /** What a workbook of rejected rows needs besides them to be uploaded again: sheets, copied whole. */
    default List<SheetLayout> alsoNeeded() {
        return List.of();
    }

    /** Fills into a row what it took from the rows above it, so that it can stand alone; sees every row in order. */
    default UnaryOperator<SheetRow> completion() {
        return row -> row;
    }
}
