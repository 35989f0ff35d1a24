package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.dues.persistence.Assessments;
import org.mingping.dues.persistence.FollowingMembers;
import org.mingping.dues.persistence.RosterAssessments;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.MembershipChanging;
import org.mingping.organisation.RosterImported;

/** What a roster changes is changed here in the same transaction: who came is assessed, whose base changed owes by it from this month on, and records follow who moved. */
@ApplicationScoped
public class FollowingRoster {

    @Inject
    private Assessments amounts;

    @Inject
    private RosterAssessments assessments;

    @Inject
    private FollowingMembers following;

    @Inject
    private Clock clock;

    void membershipChanging(@Observes MembershipChanging changing) {
        amounts.alone();
    }

    void rosterImported(@Observes RosterImported imported) {
        amounts.alone();
        following.follow(imported.only().orElse(null));
        YearMonth month = YearMonth.now(clock);
        if (imported.byDecision()) {
            assessments.followDecision(month, imported.only().orElseThrow());
        } else {
            assessments.follow(month, imported.only().orElse(null));
        }
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        amounts.alone();
        following.follow(null);
        branches.moves().forEach(move -> following.branchMoved(move.from(), move.to()));
    }
}
