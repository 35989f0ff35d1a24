package org.mingping.disposition.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.mingping.disposition.model.CaseAction;

/** Breaks off an approval after the ledger was written and before the transaction ends, while it is told to. */
@ApplicationScoped
public class CrashAfterLedger {

    private static final int LAST = 1_000_000;

    private volatile boolean crashing;

    public void crash(boolean now) {
        crashing = now;
    }

    void acted(@Observes @Priority(LAST) CaseActed act) {
        if (crashing && act.action() == CaseAction.APPROVE) {
            throw new IllegalStateException("crashed after the ledger");
        }
    }
}
