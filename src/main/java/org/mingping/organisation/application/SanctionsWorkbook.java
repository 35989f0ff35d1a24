package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.mingping.organisation.model.SanctionRowPolicy;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/** The workbook of sanctions. */
@ApplicationScoped
public class SanctionsWorkbook implements WorkbookImport {

    @Inject
    private CheckingSanctions checking;

    @Inject
    private ImportingSanctions importing;

    @Override
    public ImportKind kind() {
        return ImportKind.SANCTIONS;
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
    public SheetLayout layout() {
        return SanctionRowPolicy.LAYOUT;
    }
}
