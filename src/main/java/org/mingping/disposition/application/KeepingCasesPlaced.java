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

    void rosterImported(@Observes RosterImported imported) {
        moved.follow(imported.only().orElse(null));
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        moved.follow(null);
    }
}
