package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.DeadlinePolicy;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Gives a ballot more time (§1.5), also when its deadline is over and it could not be closed: below the least turnout that is the only way on. By the branch's
 * officer, or by one of its superior, who hears as well that it could not be closed.
 */
@Stateless
public class ExtendingBallot {

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Enters the box alone, as closing does: a vote is either ended or extended.
     *
     * @throws Refusal {@code BALLOT_ENDED} where the vote is over for good, or as {@link DeadlinePolicy#mayExtend}
     */
    @UseCase(value = "appraisal.extend-ballot", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void extend(long branchAppraisalId, OffsetDateTime until) {
        BallotSubject subject = subjects.alone(branchAppraisalId);
        subject.requireVote();
        boxes.enterAlone(branchAppraisalId);
        Boxes.Box box = boxes.requireOpen(branchAppraisalId, "BALLOT_ENDED");
        DeadlinePolicy.mayExtend(box.closesAt(), until, OffsetDateTime.now(clock)).orConflict();
        boxes.extend(box.name(), until);
        journal.change("closesAt", box.closesAt() == null ? null : box.closesAt().toInstant(), until.toInstant());
    }

    /** What a page proposes where it asks for a deadline: the default, but later than the one that stands. */
    @UseCase(value = "appraisal.read-deadline", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER}, writes = false)
    public OffsetDateTime proposed(long branchAppraisalId) {
        OffsetDateTime byDefault = deadlines.byDefault();
        return boxes.latest(branchAppraisalId).filter(one -> !one.isOver() && one.closesAt() != null && !one.closesAt().isBefore(byDefault))
                .map(one -> one.closesAt().plusDays(1)).orElse(byDefault);
    }
}
