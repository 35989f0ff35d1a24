package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mingping.organisation.model.RosterRow;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/** The workbook of organisations and members. */
@ApplicationScoped
public class RosterWorkbook implements WorkbookImport {

    @Inject
    private CheckingRoster checking;

    @Inject
    private ImportingRoster importing;

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
    public SheetLayout layout() {
        return RosterRow.LAYOUT;
    }

    @Override
    public List<SheetLayout> alsoNeeded() {
        return List.of(OrganisationSheet.LAYOUT);
    }

    @Override
    public UnaryOperator<SheetRow> completion() {
        return RosterSheet.completion();
    }
}
