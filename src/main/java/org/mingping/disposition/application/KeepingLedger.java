package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.disposition.persistence.Cases;
import org.mingping.organisation.MembershipLedger;

/**
 * A decision that ends a membership ends it in the ledger with the same transaction: between the two there is no moment in which a crash could leave one without the other. A decision
 * that an appeal undoes gives it back, unless another case of the member has ended it as well.
 */
@ApplicationScoped
public class KeepingLedger {

    private static final String GIVEN_BACK = "GIVEN_BACK";

    @Inject
    private MembershipLedger ledger;

    @Inject
    private Cases cases;

    @Inject
    private CaseRules rules;

    @Inject
    private Clock clock;

    void acted(@Observes CaseActed act) {
        boolean ended = act.endedBefore().isPresent();
        boolean ends = act.endedAfter().isPresent();
        if (!ended && ends) {
            LocalDate on = act.endedAfter().get();
            LocalDate keptUntil = on.plusYears(rules.of(cases.get(act.caseId())).parameters().formerKeptYears());
            ledger.end(act.memberId(), on, keptUntil, act.disposition().orElseThrow().name());
        } else if (ended && !ends && !cases.endedByAnother(act.memberId(), act.caseId())) {
            ledger.giveBack(act.memberId(), LocalDate.now(clock), GIVEN_BACK);
        }
    }
}
