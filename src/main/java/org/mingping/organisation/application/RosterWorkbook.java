package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.mingping.organisation.model.RosterRow;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.RejectedRowsWorkbook;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;
import org.mingping.shared.sheet.Workbooks;

/** The workbook of organisations and members. */
@ApplicationScoped
public class RosterWorkbook implements WorkbookImport {

    @Inject
    private CheckingRoster checking;

    @Inject
    private ImportingRoster importing;

    @Inject
    private Workbooks workbooks;

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTER;
    }

    @Override
    public ImportReport check(Upload upload, Progress progress) throws IOException {
        return checking.check(upload.file(), progress);
    }

    @Override
    public ImportReport store(Upload upload, Progress progress) throws IOException {
        return importing.store(upload, progress);
    }

    @Override
    public void writeRejected(Upload upload, ImportReport report, OutputStream out, Locale locale) throws IOException {
        try (SheetFile source = workbooks.open(upload.file(), Progress.UNWATCHED)) {
            new RejectedRowsWorkbook(source, locale).write(out, List.of(OrganisationSheet.LAYOUT), RosterRow.LAYOUT, report.rejected(), RosterSheet.completion());
        }
    }
}
