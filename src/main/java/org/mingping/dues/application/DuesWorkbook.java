package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.mingping.dues.model.PaymentRowPolicy;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/** The workbook of payments. */
@ApplicationScoped
public class DuesWorkbook implements WorkbookImport {

    @Inject
    private CheckingDues checking;

    @Inject
    private ImportingDues importing;

    @Override
    public ImportKind kind() {
        return ImportKind.DUES;
    }

    @Override
    public ImportReport check(Upload upload, Progress progress) throws IOException {
        return checking.check(upload, progress);
    }

    @Override
    public ImportReport store(Upload upload, Progress progress) throws IOException {
        return importing.store(upload, progress);
    }

    @Override
    public SheetLayout layout() {
        return PaymentRowPolicy.LAYOUT;
    }
}
