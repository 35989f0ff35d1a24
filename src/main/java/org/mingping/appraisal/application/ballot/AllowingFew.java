package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.TOWNSHIP_APPROVER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.SmallNumbersPolicy;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Refusal;

/**
 * The township decides, with a written reason, that a ballot is closed although so few voted one way that it may be seen who they were (§4).
 * Not where the ballot is about one case: each sheet there is one mark, which the two who typed the paper would read off the result (decision 0019).
 */
@Stateless
public class AllowingFew {

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    /** @throws Refusal {@code FEW_REASON} without a reason, {@code CASE_FEW_NEVER} */
    @UseCase(value = "appraisal.allow-few", roles = TOWNSHIP_APPROVER)
    public void allow(long branchAppraisalId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("FEW_REASON").under(SmallNumbersPolicy.CLAUSE);
        }
        BallotSubject subject = subjects.alone(branchAppraisalId);
        subject.requireVote();
        subject.requireFewAllowable();
        Boxes.Box open = boxes.requireUnsealed(branchAppraisalId);
        boxes.allowFew(open.name(), Caller.current().signature(), reason.strip());
    }
}
