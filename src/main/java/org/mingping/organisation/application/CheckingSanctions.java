package org.mingping.organisation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.Workbooks;

/** Says what importing a workbook of sanctions would do; stores nothing. */
@Stateless
public class CheckingSanctions {

    @Inject
    private SanctionImport sanctions;

    @Inject
    private Workbooks workbooks;

    /** @throws org.mingping.shared.Refusal where the workbook as a whole cannot be read: see {@link Workbooks#open} and {@link SheetFile#read} */
    @UseCase(value = "organisation.check-sanctions", roles = Role.COUNTY_OFFICER, writes = false)
    public ImportReport check(Path workbook, Progress progress) throws IOException {
        try (SheetFile file = workbooks.open(workbook, progress)) {
            return sanctions.check(file);
        }
    }
}
