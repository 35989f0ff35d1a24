package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.organisation.SanctionsRecorded;
import org.mingping.organisation.model.SanctionRowPolicy;
import org.mingping.organisation.model.SheetSanction;
import org.mingping.organisation.persistence.SanctionStore;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.WorkbookImport;

/** The work that {@link CheckingSanctions} and {@link ImportingSanctions} share. */
@ApplicationScoped
class SanctionImport {

    @Inject
    private MemberRows rows;

    @Inject
    private SanctionStore store;

    @Inject
    private Database database;

    @Inject
    private Event<SanctionsRecorded> recorded;

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
            recorded.fire(new SanctionsRecorded(store.apply(Caller.current().signature())));
        }
        return report.finish(changed);
    }

    private ReportInTheMaking stage(SheetFile file) throws IOException {
        SanctionRowPolicy policy = new SanctionRowPolicy(LocalDate.now(clock));
        ReportInTheMaking report = new ReportInTheMaking();
        List<SheetSanction> sanctions = new ArrayList<>();
        rows.read(file, SanctionRowPolicy.LAYOUT, policy::decide, report, sanctions::add);
        store.stage(sanctions);
        return report;
    }
}
