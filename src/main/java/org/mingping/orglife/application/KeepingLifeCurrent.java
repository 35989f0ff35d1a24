package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FindingExcused;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;
import org.mingping.orglife.persistence.ExcusedMonths;
import org.mingping.orglife.persistence.KeptLists;

/** Follows the roster and the findings, within the transactions that change them. */
@ApplicationScoped
public class KeepingLifeCurrent {

    @Inject
    private KeptLists lists;

    @Inject
    private ExcusedMonths excused;

    void rosterImported(@Observes RosterImported imported) {
        lists.followRoster(imported);
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        lists.follow(branches);
    }

    /** Of dues another room keeps the months. */
    void findingExcused(@Observes FindingExcused finding) {
        if (finding.kind() != FailureKind.DUES) {
            excused.add(finding, Caller.current().signature());
        }
    }
}
