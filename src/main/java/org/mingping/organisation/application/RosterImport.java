package org.mingping.organisation.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.mingping.access.AccountsOfOrganisations;
import org.mingping.access.Caller;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.BranchesMoving;
import org.mingping.organisation.County;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.model.BranchDirectory;
import org.mingping.organisation.model.RosterMember;
import org.mingping.organisation.model.RosterRowPolicy;
import org.mingping.organisation.model.SheetOrganisation;
import org.mingping.organisation.model.TreePolicy;
import org.mingping.organisation.persistence.ChangedMembers;
import org.mingping.organisation.persistence.OrganisationTree;
import org.mingping.organisation.persistence.OrganisationTree.Standing;
import org.mingping.organisation.persistence.RosterStore;
import org.mingping.shared.ReadAhead;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.persistence.Statistics;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.WorkbookImport;

/** The work that {@link CheckingRoster} and {@link ImportingRoster} share: the same reading, with and without the storing. */
@ApplicationScoped
class RosterImport {

    private static final int LINES_TOGETHER = 4_000;

    @Inject
    private County county;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Database database;

    @Inject
    private Statistics statistics;

    @Inject
    private AccountsOfOrganisations accounts;

    @Inject
    private RosterStore store;

    @Inject
    private Event<BranchesMoving> branchesMoving;

    @Inject
    private Event<BranchesMoved> branchesMoved;

    @Inject
    private Event<RosterImported> imported;

    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    ImportReport check(SheetFile file) throws IOException {
        Map<String, Standing> standing = tree.standing();
        List<SheetOrganisation> organisations = orderedTree(file, standing);
        announceMoves(OrganisationTree.moved(organisations, standing));
        return read(file, policy(standing, organisations), (lines, kept) -> store.countChanges(lines, standing, kept));
    }

    ImportReport store(SheetFile file) throws IOException {
        database.alone(WorkbookImport.ALONE);
        String by = Caller.current().signature();
        Map<String, Standing> standing = tree.standing();
        List<SheetOrganisation> organisations = orderedTree(file, standing);
        List<String> moved = OrganisationTree.moved(organisations, standing);
        announceMoves(moved);
        int organisationsChanged = tree.store(organisations, standing, by);
        Map<String, Standing> branches = organisationsChanged > 0 ? tree.standing() : standing;
        if (!moved.isEmpty()) {
            branchesMoved.fire(new BranchesMoved(moved.stream()
                    .map(code -> new BranchesMoved.Move(standing.get(code).scopePath(), branches.get(code).scopePath())).toList()));
        }
        ChangedMembers members = new ChangedMembers();
        ImportReport report = read(file, policy(standing, organisations), (lines, kept) -> store.store(lines, branches, by, members, kept));
        if (report.changed() + organisationsChanged > 0) {
            accounts.follow();
            imported.fire(new RosterImported(report.changed(), organisationsChanged > 0 ? null : members.named()));
            statistics.afterStoring(report.changed());
        }
        return report;
    }

    private void announceMoves(List<String> codes) {
        if (!codes.isEmpty()) {
            branchesMoving.fire(new BranchesMoving(codes));
        }
    }

    private List<SheetOrganisation> orderedTree(SheetFile file, Map<String, Standing> standing) throws IOException {
        TreePolicy policy = new TreePolicy(county.code(),
                standing.values().stream().collect(Collectors.toMap(Standing::code, Standing::kind)));
        return policy.ordered(OrganisationSheet.read(file));
    }

    private RosterRowPolicy policy(Map<String, Standing> standing, List<SheetOrganisation> organisations) {
        return new RosterRowPolicy(branches(standing, organisations), LocalDate.now(clock));
    }

    /** Reads and decides on one thread while the transaction's thread works on what was accepted: they take about as long. */
    private ImportReport read(SheetFile file, RosterRowPolicy policy, ToIntBiFunction<List<RosterStore.Line>, Consumer<RowFinding>> work) throws IOException {
        ReportInTheMaking report = new ReportInTheMaking();
        // Of the transaction's thread, while the report is the reader's.
        List<RowFinding> kept = new ArrayList<>();
        int changed = new ReadAhead<RosterStore.Line>(LINES_TOGETHER).run(threads,
                sink -> RosterSheet.read(file, row -> {
                    RowDecision<RosterMember> decision = policy.decide(row);
                    report.add(decision);
                    if (decision.isAccepted()) {
                        sink.accept(new RosterStore.Line(row.number(), decision.value(), NamePinyin.of(decision.value().name())));
                    }
                }),
                lines -> work.applyAsInt(lines, kept::add));
        report.warn(kept);
        return report.finish(changed);
    }

    /** Under the names of the workbook where it names them, otherwise under those that stand. */
    static BranchDirectory branches(Map<String, Standing> standing, List<SheetOrganisation> organisations) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> superiors = new HashMap<>();
        standing.values().forEach(one -> {
            names.put(one.code(), one.name());
            superiors.put(one.code(), one.superiorCode());
        });
        organisations.forEach(one -> {
            names.put(one.code(), one.name());
            superiors.put(one.code(), one.superiorCode());
        });
        BranchDirectory branches = new BranchDirectory();
        superiors.forEach((code, superior) -> {
            // The county and those directly under it are committees; members belong to branches.
            if (superior != null && superiors.get(superior) != null) {
                branches.add(names.get(superior), names.get(code), code);
            }
        });
        return branches;
    }
}
