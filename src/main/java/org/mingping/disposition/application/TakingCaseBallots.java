package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.access.Role;
import org.mingping.appraisal.BallotedCases;
import org.mingping.appraisal.CaseBallotClosed;
import org.mingping.appraisal.CaseBallots;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.disposition.model.fact.HeldBallot;

/** What a closed ballot came to is the case's evaluation, in the transaction of the closing (domain §5, decision 0019). */
@ApplicationScoped
public class TakingCaseBallots implements BallotedCases {

    @Inject
    private CaseDesk desk;

    @Inject
    private BallotLines lines;

    @Inject
    private CaseRules rules;

    @Override
    public void lock(long caseId) {
        desk.locked(caseId);
    }

    @Override
    public RuleSetParameters rules(long caseId) {
        return rules.of(desk.get(caseId).row()).grading();
    }

    @Override
    public void requireTakes(long caseId, CaseOccasion occasion, CaseBallots.Opener opener) {
        lines.requireTakes(desk.locked(caseId), occasion, lines.answering(opener).by());
    }

    void closed(@Observes CaseBallotClosed closed) {
        HeldBallot held = new HeldBallot(closed.ballot(), closed.members(), closed.representatives(), closed.membersVoted(), closed.representativesVoted(), closed.paperSheets(),
                closed.votes().excellent(), closed.votes().qualified(), closed.votes().basicallyQualified(), closed.votes().unqualified(), closed.votes().abstained(),
                Optional.ofNullable(closed.resultHash()));
        BallotLines.Answering answering = lines.answering(closed.opener());
        CaseDesk.Found found = desk.locked(closed.caseId());
        desk.act(found, lines.of(found, closed.occasion(), closed.on(), held, closed.remark()), answering.by(), answering.account(), Role.BRANCH_OFFICER);
    }
}
