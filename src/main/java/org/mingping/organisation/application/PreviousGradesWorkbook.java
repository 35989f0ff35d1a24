package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.mingping.organisation.model.PreviousGradeRowPolicy;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/** The workbook of earlier years' grades. */
@ApplicationScoped
public class PreviousGradesWorkbook implements WorkbookImport {

    @Inject
    private CheckingPreviousGrades checking;

    @Inject
    private ImportingPreviousGrades importing;

    @Override
    public ImportKind kind() {
        return ImportKind.PREVIOUS_GRADES;
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
        return PreviousGradeRowPolicy.LAYOUT;
    }
}
