package org.mingping.appraisal.application;

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
 * Takes the counted ballots of many branches from one workbook (§1.5), in one transaction: each branch in it goes from its
 * self-assessment or ballot to its committee's review, its rolls frozen on the way.
 */
@Stateless
public class ImportingTally {

    @Inject
    private TallyImport tally;

    @Inject
    private Workbooks workbooks;

    @Inject
    private Journal journal;

    /** @throws org.mingping.shared.Refusal where the workbook as a whole cannot be read, CYCLE_MISSING, or NOT_FOUND for an unknown cycle */
    @UseCase(value = "appraisal.import-tally", roles = Role.COUNTY_OFFICER)
    public ImportReport store(Upload upload, Progress progress) throws IOException {
        journal.subject("cycle", upload.cycleId(), null);
        ImportJournal.begin(journal, upload);
        try (SheetFile file = workbooks.open(upload.file(), progress)) {
            ImportReport report = tally.store(file, upload.cycleId());
            ImportJournal.finish(journal, report);
            return report;
        }
    }
}
