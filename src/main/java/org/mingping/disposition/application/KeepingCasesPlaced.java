package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.disposition.persistence.MovedCases;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;

/** A case goes with its member to the branch that now answers for them. */
@ApplicationScoped
public class KeepingCasesPlaced {

    @Inject
    private MovedCases moved;

    @Inject
    private EndingCaseBallots ballots;

    void rosterImported(@Observes RosterImported imported) {
        ballots.moved(moved.follow(imported.only().orElse(null)));
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        ballots.moved(moved.follow(null));
    }
}
