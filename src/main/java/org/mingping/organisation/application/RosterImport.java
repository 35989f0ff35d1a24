package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.access.AccountsOfOrganisations;
import org.mingping.access.Caller;
import org.mingping.organisation.County;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.model.BranchDirectory;
import org.mingping.organisation.model.RosterMember;
import org.mingping.organisation.model.RosterRowPolicy;
import org.mingping.organisation.model.SheetOrganisation;
import org.mingping.organisation.model.TreePolicy;
import org.mingping.organisation.persistence.OrganisationTree;
import org.mingping.organisation.persistence.OrganisationTree.Standing;
import org.mingping.organisation.persistence.RosterStore;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.SheetFile;

/** The work that {@link CheckingRoster} and {@link ImportingRoster} share: the same reading, with and without the storing. */
@ApplicationScoped
class RosterImport {

    @Inject
    private County county;

    @Inject
    private OrganisationTree tree;

    @Inject
    private AccountsOfOrganisations accounts;

    @Inject
    private RosterStore store;

    @Inject
    private Event<RosterImported> imported;

    @Inject
    private Clock clock;

    ImportReport check(SheetFile file) throws IOException {
        Map<String, Standing> standing = tree.standing();
        return stage(file, standing, orderedTree(file, standing)).finish(store.countChanges());
    }

    ImportReport store(SheetFile file) throws IOException {
        String by = Caller.current().signature();
        Map<String, Standing> standing = tree.standing();
        List<SheetOrganisation> organisations = orderedTree(file, standing);
        int organisationsChanged = tree.store(organisations, standing, by);
        if (organisationsChanged > 0) {
            accounts.follow();
        }
        ReportInTheMaking report = stage(file, standing, organisations);
        int changed = store.countChanges();
        if (changed > 0) {
            store.apply(by);
        }
        if (changed + organisationsChanged > 0) {
            imported.fire(new RosterImported(changed));
        }
        return report.finish(changed);
    }

    private List<SheetOrganisation> orderedTree(SheetFile file, Map<String, Standing> standing) throws IOException {
        TreePolicy policy = new TreePolicy(county.code(),
                standing.values().stream().collect(Collectors.toMap(Standing::code, Standing::kind)));
        return policy.ordered(OrganisationSheet.read(file));
    }

    private ReportInTheMaking stage(SheetFile file, Map<String, Standing> standing, List<SheetOrganisation> organisations) throws IOException {
        RosterRowPolicy policy = new RosterRowPolicy(branches(standing, organisations), LocalDate.now(clock));
        ReportInTheMaking report = new ReportInTheMaking();
        store.stage(sink -> RosterSheet.read(file, row -> {
            RowDecision<RosterMember> decision = policy.decide(row);
            report.add(decision);
            if (decision.isAccepted()) {
                sink.put(row.number(), decision.value(), NamePinyin.of(decision.value().name()));
            }
        }));
        return report;
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
