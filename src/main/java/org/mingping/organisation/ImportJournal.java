package org.mingping.organisation;

import java.io.IOException;
import org.mingping.audit.Journal;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Upload;

/** What the journal keeps of an import: which workbook it was, and figures; no member's data. */
public final class ImportJournal {

    private ImportJournal() {
    }

    /** Before anything of it is read, so that a refused workbook is named, too. */
    public static void begin(Journal journal, Upload upload) throws IOException {
        String sha256 = upload.sha256();
        journal.subject("workbook", sha256, upload.fileName());
        journal.note("file", upload.fileName() == null ? "" : upload.fileName());
        journal.note("sha256", sha256);
    }

    public static void finish(Journal journal, ImportReport report) {
        journal.note("accepted", report.accepted());
        journal.note("changed", report.changed());
        journal.note("rejected", report.rejected().size());
        journal.note("warnings", report.warnings().size());
    }
}
