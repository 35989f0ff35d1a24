package org.mingping.organisation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.ImportJournal;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.Workbooks;

/**
 * Takes a county's roster in: its organisations, then every valid row, in one transaction. Again it changes nothing; a
 * corrected workbook changes what was corrected and leaves a trace of each change. Who is not in the workbook stays.
 */
@Stateless
public class ImportingRoster {

    @Inject
    private RosterImport roster;

    @Inject
    private Workbooks workbooks;

    @Inject
    private Journal journal;

    /** @throws org.mingping.shared.Refusal where the workbook as a whole cannot be read or its tree cannot stand; nothing is stored then */
    @UseCase(value = "organisation.import-roster", roles = Role.COUNTY_OFFICER)
    public ImportReport store(Upload upload, Progress progress) throws IOException {
        ImportJournal.begin(journal, upload);
        try (SheetFile file = workbooks.open(upload.file(), progress)) {
            ImportReport report = roster.store(file);
            ImportJournal.finish(journal, report);
            return report;
        }
    }
}
