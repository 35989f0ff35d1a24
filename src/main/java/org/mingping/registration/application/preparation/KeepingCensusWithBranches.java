package org.mingping.registration.application.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.organisation.BranchesMoved;
import org.mingping.registration.persistence.preparation.MovedCensus;

/** A branch that gets another superior takes its list along: the new township checks it. */
@ApplicationScoped
class KeepingCensusWithBranches {

    @Inject
    private MovedCensus lists;

    void branchesMoved(@Observes BranchesMoved branches) {
        branches.moves().forEach(move -> lists.follow(move.from(), move.to()));
    }
}
