package org.mingping.dues.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.Workbooks;

/** Says what importing a workbook of payments would do; stores nothing. */
@Stateless
public class CheckingDues {

    @Inject
    private DuesImport dues;

    @Inject
    private Workbooks workbooks;

    /** @throws org.mingping.shared.Refusal where the workbook as a whole cannot be read */
    @UseCase(value = "dues.check-workbook", roles = Role.COUNTY_OFFICER, writes = false)
    public ImportReport check(Upload upload, Progress progress) throws IOException {
        try (SheetFile file = workbooks.open(upload.file(), progress)) {
            return dues.check(file, upload.sha256());
        }
    }
}
