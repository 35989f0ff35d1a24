package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;
import org.mingping.registration.persistence.MovedRegistrations;
import org.mingping.registration.persistence.RegisteredTasks;

/** A registration goes with its member to the branch that now answers for them; one of somebody who is no member any more waits for nobody; who becomes one is asked. */
@ApplicationScoped
public class KeepingRegistrationsCurrent {

    @Inject
    private MovedRegistrations moved;

    @Inject
    private AskingNewcomers newcomers;

    @Inject
    private RegisteredTasks registered;

    @Inject
    private Clock clock;

    void rosterImported(@Observes RosterImported imported) {
        follow(imported.only().orElse(null));
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        follow(null);
    }

    private void follow(List<Long> members) {
        if (moved.follow(members, Caller.current().signature())) {
            registered.moved(LocalDate.now(clock));
        }
        newcomers.ask(members);
    }
}
