package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.organisation.application.ImportingPreviousGrades;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.application.ImportingSanctions;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/** Hands the demo's workbooks in as the county's officer does. */
@ApplicationScoped
class DemoImports {

    @Inject
    private ImportingRoster rosters;

    @Inject
    private ImportingSanctions sanctions;

    @Inject
    private ImportingPreviousGrades grades;

    void roster(Caller officer, DemoTree tree, List<DemoTree.Branch> branches, List<DemoMember> members) throws Exception {
        try (DemoWorkbook workbook = DemoRoster.of(tree, branches, members)) {
            requireClean(officer.perform(() -> rosters.store(Upload.of(workbook.file()), Progress.UNWATCHED)));
        }
    }

    void past(Caller officer, DemoPast past, List<DemoTree.Branch> branches) throws Exception {
        try (DemoWorkbook workbook = past.sanctionsWorkbook()) {
            requireClean(officer.perform(() -> sanctions.store(Upload.of(workbook.file()), Progress.UNWATCHED)));
        }
        try (DemoWorkbook workbook = past.gradesWorkbook(branches)) {
            requireClean(officer.perform(() -> grades.store(Upload.of(workbook.file()), Progress.UNWATCHED)));
        }
    }

    /** The demo's own workbooks have no faulty row. */
    static void requireClean(ImportReport report) {
        if (!report.rejected().isEmpty()) {
            throw new IllegalStateException("the demo's workbook has a faulty row: " + report.rejected().get(0));
        }
    }
}
