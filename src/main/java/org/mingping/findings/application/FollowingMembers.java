package org.mingping.findings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.findings.persistence.MovedFindings;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;

/** A finding goes with its member to the branch that now answers for them; what the checks found stays where it was found, unless the branch itself moves. */
@ApplicationScoped
public class FollowingMembers {

    @Inject
    private MovedFindings moved;

    void rosterImported(@Observes RosterImported imported) {
        moved.followMembers();
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        moved.followMembers();
        branches.moves().forEach(move -> moved.branchMoved(move.from(), move.to()));
    }
}
