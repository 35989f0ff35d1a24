package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;
import org.mingping.registration.persistence.MovedRegistrations;

/** A registration goes with its member to the branch that now answers for them; one of somebody who is no member any more waits for nobody; who becomes one is asked. */
@ApplicationScoped
public class KeepingRegistrationsCurrent {

    @Inject
    private MovedRegistrations moved;

    @Inject
    private AskingNewcomers newcomers;

    void rosterImported(@Observes RosterImported imported) {
        moved.follow(imported.only().orElse(null), Caller.current().signature());
        newcomers.ask(imported.only().orElse(null));
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        moved.follow(null, Caller.current().signature());
        newcomers.ask(null);
    }
}
