package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mingping.organisation.PreviousGradesImported;
import org.mingping.organisation.model.KnownMember;
import org.mingping.organisation.model.PreviousGradeRowPolicy.MemberYear;
import org.mingping.organisation.model.PreviousGradeRowPolicy;
import org.mingping.organisation.model.RecordedGrade;
import org.mingping.organisation.model.SheetGrade;
import org.mingping.organisation.persistence.AnnualGradeStore;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetRow;
import org.mingping.shared.sheet.WorkbookImport;

/** The work that {@link CheckingPreviousGrades} and {@link ImportingPreviousGrades} share. */
@ApplicationScoped
class PreviousGradeImport {

    @Inject
    private MemberRows rows;

    @Inject
    private AnnualGradeStore store;

    @Inject
    private Database database;

    @Inject
    private Event<PreviousGradesImported> imported;

    @Inject
    private Clock clock;

    ImportReport check(SheetFile file) throws IOException {
        return stage(file).finish(store.countChanges());
    }

    ImportReport store(SheetFile file) throws IOException {
        database.alone(WorkbookImport.ALONE);
        ReportInTheMaking report = stage(file);
        int changed = store.countChanges();
        if (changed > 0) {
            store.apply();
            imported.fire(new PreviousGradesImported(changed));
        }
        return report.finish(changed);
    }

    private ReportInTheMaking stage(SheetFile file) throws IOException {
        ReportInTheMaking report = new ReportInTheMaking();
        List<SheetGrade> grades = new ArrayList<>();
        rows.read(file, PreviousGradeRowPolicy.LAYOUT, new AgainstConfirmed(), report, grades::add);
        store.stage(grades);
        return report;
    }

    private final class AgainstConfirmed implements MemberRows.Check<SheetGrade> {

        private final PreviousGradeRowPolicy policy = new PreviousGradeRowPolicy(LocalDate.now(clock).getYear());
        private Map<MemberYear, RecordedGrade> confirmed = Map.of();

        @Override
        public void expect(Collection<KnownMember> members) {
            confirmed = store.confirmed(members);
        }

        @Override
        public RowDecision<SheetGrade> decide(SheetRow row, KnownMember member) {
            return policy.decide(row, member, confirmed);
        }
    }
}
