package org.mingping.registration.application.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;
import org.mingping.registration.persistence.preparation.MovedCensus;

/** A branch that gets another superior takes its list along: the new township checks it, and the one it left waits for it no more; nor does anybody for a branch that was dissolved. */
@ApplicationScoped
class KeepingCensusWithBranches {

    @Inject
    private MovedCensus lists;

    @Inject
    private Clock clock;

    void branchesMoved(@Observes BranchesMoved branches) {
        branches.moves().forEach(move -> lists.follow(move.from(), move.to()));
        complete();
    }

    void rosterImported(@Observes RosterImported imported) {
        complete();
    }

    private void complete() {
        lists.complete(LocalDate.now(clock), Caller.current().signature());
    }
}
