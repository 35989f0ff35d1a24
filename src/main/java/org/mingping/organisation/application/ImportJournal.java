package org.mingping.organisation.application;

import org.mingping.audit.Journal;
import org.mingping.shared.sheet.ImportReport;

/** What the journal keeps of an import: figures, no member's data. */
final class ImportJournal {

    private ImportJournal() {
    }

    static void note(Journal journal, ImportReport report) {
        journal.note("accepted", report.accepted());
        journal.note("changed", report.changed());
        journal.note("rejected", report.rejected().size());
        journal.note("warnings", report.warnings().size());
    }
}
