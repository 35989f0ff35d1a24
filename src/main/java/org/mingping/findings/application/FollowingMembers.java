package org.mingping.findings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mingping.findings.persistence.MovedFindings;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.RosterImported;

/** What the checks found of a member, and a finding, go with the member to the branch that now answers for them. */
@ApplicationScoped
public class FollowingMembers {

    @Inject
    private MovedFindings moved;

    void rosterImported(@Observes RosterImported imported) {
        moved.followMembers(imported.only().orElse(null));
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        moved.followMembers(null);
    }
}
