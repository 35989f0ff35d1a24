package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ActingOnBranch;
import org.mingping.appraisal.application.CountingAgain;
import org.mingping.appraisal.application.PaperSheets;
import org.mingping.appraisal.application.TakingTally;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.TallyRound;
import org.mingping.appraisal.model.ballot.SecondPersonPolicy;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.audit.Journal;

/** Ballots of branches' appraisals: their totals are the branch's tally (§1.6). */
@ApplicationScoped
class AppraisalBallots {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Boxes boxes;

    @Inject
    private PaperSheets typing;

    @Inject
    private TakingTally taking;

    @Inject
    private CountingAgain again;

    @Inject
    private Journal journal;

    /** As of {@link BallotSubjects#alone}. */
    BallotSubject alone(long branchAppraisalId) {
        return new OfBranch(acting.alone(branchAppraisalId));
    }

    private final class OfBranch implements BallotSubject {

        private final BranchAppraisal branch;

        OfBranch(BranchAppraisal branch) {
            this.branch = branch;
        }

        @Override
        public long id() {
            return branch.getId();
        }

        @Override
        public SecondPersonPolicy secondPersons() {
            return new SecondPersonPolicy(branch.getOrganisationId(), branch.getTownshipId(), null);
        }

        @Override
        public int representatives() {
            return branch.getMassRepresentatives();
        }

        @Override
        public RuleSetParameters rules() {
            return acting.rules(branch);
        }

        @Override
        public void requireVote() {
            boxes.requireVote(branch);
        }

        @Override
        public boolean isHalfTyped(BallotRoll.Frozen roll) {
            TallyRound round = branch.tallyRound(roll.sheet().size());
            return typing.typed(branch).stream().anyMatch(one -> one.isOf(round));
        }

        @Override
        public void clearTyped() {
            typing.clear(branch);
        }

        @Override
        public List<Long> undecided() {
            return branches.members(branch).stream().filter(member -> member.getOutcome() == Outcome.INDETERMINATE).map(MemberAppraisal::getId).toList();
        }

        /** The phase has said so. */
        @Override
        public void requireCountable(int returned) {
            boxes.requireVote(branch);
        }

        /** A sheet of an appraisal marks many members: the superior may weigh it (§4). */
        @Override
        public void requireFewAllowable() {
        }

        @Override
        public void count(Result result) {
            if (result.box().isAgain()) {
                again.count(branch, result.totals());
                return;
            }
            journal.change("phase", Phase.BALLOT, Phase.COMMITTEE_REVIEW);
            taking.take(branch.getCycleId(), List.of(new CountedBallot(branch.getId(), result.voters(), result.returned(),
                    result.totals().entrySet().stream().map(one -> new CountedBallot.Line(one.getKey(), one.getValue())).toList())), Caller.current().displayName());
        }
    }
}
