package org.mingping.dues.application;

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

/** Takes payments in, in one transaction. The same workbook again changes nothing; none is ever removed by a workbook. */
@Stateless
public class ImportingDues {

    @Inject
    private DuesImport dues;

    @Inject
    private Workbooks workbooks;

    @Inject
    private Journal journal;

    /** @throws org.mingping.shared.Refusal where the workbook as a whole cannot be read; nothing is stored then */
    @UseCase(value = "dues.import-workbook", roles = Role.COUNTY_OFFICER)
    public ImportReport store(Upload upload, Progress progress) throws IOException {
        ImportJournal.begin(journal, upload);
        try (SheetFile file = workbooks.open(upload.file(), progress)) {
            ImportReport report = dues.store(file, upload.sha256());
            ImportJournal.finish(journal, report);
            return report;
        }
    }
}
