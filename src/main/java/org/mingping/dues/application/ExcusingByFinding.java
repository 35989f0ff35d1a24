package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.dues.persistence.Excuses;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FindingExcused;

/** A finding that was closed because there was a good reason excuses its months, in the same transaction: the next run begins after them. */
@ApplicationScoped
public class ExcusingByFinding {

    @Inject
    private Excuses excuses;

    void excused(@Observes FindingExcused finding) {
        if (finding.kind() == FailureKind.DUES) {
            excuses.add(finding.memberId(), finding.months(), finding.reason(), finding.findingId(), Caller.current().signature());
        }
    }
}
