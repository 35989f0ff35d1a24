package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.MembershipEnded;
import org.mingping.organisation.MembershipChanging;
import org.mingping.organisation.MembershipLedger;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.persistence.MembershipStore;

/** Ends memberships and gives them back within the transaction of the decision; rooms that follow the roster follow this as they follow an import. */
@ApplicationScoped
public class ChangingMembership implements MembershipLedger {

    @Inject
    private MembershipStore store;

    @Inject
    private Event<RosterImported> changed;

    @Inject
    private Event<MembershipChanging> changing;

    @Inject
    private Event<MembershipEnded> ended;

    @Override
    public void begin(long member) {
        changing.fire(new MembershipChanging(member));
    }

    @Override
    public void end(long member, LocalDate on, LocalDate keptUntil, String reason) {
        boolean changes = store.end(member, on, keptUntil, reason, Caller.current().signature());
        if (changes) {
            ended.fire(new MembershipEnded(member));
        }
        tell(member, changes);
    }

    @Override
    public void giveBack(long member, LocalDate on, String reason) {
        tell(member, store.giveBack(member, on, reason, Caller.current().signature()));
    }

    private void tell(long member, boolean changes) {
        if (changes) {
            changed.fire(RosterImported.decided(member));
        }
    }
}
