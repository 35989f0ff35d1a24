package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ActingOnBranch;
import org.mingping.appraisal.application.CountingAgain;
import org.mingping.appraisal.application.TakingTally;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.PaperByGroupPolicy;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Reconciliation;
import org.mingping.appraisal.model.ballot.ResultHash;
import org.mingping.appraisal.model.ballot.SmallNumbersPolicy;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Closes a ballot and seals its box (§4): the sheets of the branch are opened together in memory, reconciled with the roll, split into single marks that are
 * written in random order, and taken away, all in one transaction that ends with the branch's tally. Before anything of it is written, the vote is over for good
 * ({@link EndingVote}): interrupted, a sealing is begun again with the same sheets. Done, the key that could open a copy of the box is destroyed.
 */
@Stateless
public class ClosingBallot {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private BallotBox box;

    @Inject
    private PaperBesideBox paper;

    @Inject
    private OpenedBox opened;

    @Inject
    private VoteTokens tokens;

    @Inject
    private EndingVote ending;

    @Inject
    private TakingTally taking;

    @Inject
    private CountingAgain again;

    @Inject
    private Event<BoxSealed> sealed;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * What a closed ballot came to.
     *
     * @param members         members who voted on a screen
     * @param representatives mass representatives who voted with a code
     * @param voters          who could have voted
     * @param sheets          sheets in the box
     * @param paperSheets     sheets typed from paper
     * @param resultHash      SHA-256 over receipts and totals, sorted
     */
    public record Closed(int members, int representatives, int voters, int sheets, int paperSheets, int receipts, int marks, String resultHash) {
    }

    /**
     * @throws Refusal {@code BALLOT_CLOSED}, {@code PAPER_NOT_COUNTED}, {@code TURNOUT_TOO_LOW}, those of {@link PaperByGroupPolicy#within}, {@link SmallNumbersPolicy#hidden}, of the key
     *         store, or of {@link Reconciliation#holds}; then nothing is changed
     */
    @UseCase(value = "appraisal.close-ballot", roles = BRANCH_OFFICER)
    public Closed close(long branchAppraisalId) {
        return close(branchAppraisalId, any -> true);
    }

    /**
     * By the timer, in the officer's place.
     *
     * @throws Refusal {@code DEADLINE_AHEAD} where it is not over, or was extended meanwhile; otherwise as {@link #close(long)}
     */
    @UseCase(value = "appraisal.close-at-deadline", roles = BRANCH_OFFICER)
    public Closed atDeadline(long branchAppraisalId) {
        return close(branchAppraisalId, one -> one.isDue(OffsetDateTime.now(clock)));
    }

    private Closed close(long branchAppraisalId, Predicate<Boxes.Box> mayBeClosed) {
        BranchAppraisal branch = acting.alone(branchAppraisalId);
        boxes.requireVote(branch);
        boxes.enterAlone(branchAppraisalId);
        Boxes.Box open = boxes.requireUnsealed(branch);
        if (!mayBeClosed.test(open)) {
            throw Refusal.conflict("DEADLINE_AHEAD", open.closesAt()).under("§1.5");
        }
        BallotRoll.Frozen roll = rolls.of(open);
        List<BallotBox.Sheet> stored = box.sheets(open);
        PaperBesideBox.Counted onPaper = onPaper(open);
        int voters = roll.voters() + branch.getMassRepresentatives();
        int returned = stored.size() + onPaper.sheetsReturned();
        new TurnoutPolicy(acting.rules(branch)).counted(voters, returned, roll.voters(), branch.getMassRepresentatives()).orConflict();
        List<BallotBox.Ticked> ticked = box.ticked(open);
        List<String> receipts = new ArrayList<>(box.codesUsed(open));
        int representatives = receipts.size();
        ticked.forEach(tick -> receipts.add(tick.receipt()));
        new PaperByGroupPolicy(roll.voters(), branch.getMassRepresentatives()).within(onPaper.returned(), ticked.size(), representatives).orConflict();
        SmallNumbersPolicy numbers = new SmallNumbersPolicy(acting.rules(branch).procedure().minimumMarkers());
        if (open.fewAllowedBy() == null) {
            numbers.hidden(new SmallNumbersPolicy.Ways(ticked.size(), onPaper.membersReturned()),
                    new SmallNumbersPolicy.Ways(representatives, onPaper.representativesReturned())).orConflict();
        }
        List<Reconciliation.Opened> sheets = opened.sheets(open, roll.form(), stored);
        new Reconciliation(appraised(roll, ticked), representatives, given(open, receipts)).holds(roll.form(), sheets).orConflict();
        ending.end(open.name());
        SingleMarks marks = SingleMarks.of(numbers, sheets, onPaper);
        seal(open, ticked.size() + onPaper.membersReturned(), representatives + onPaper.representativesReturned(), marks.shuffled(tokens.random()), sheets.size());
        Map<Long, Votes> totals = Reconciliation.totals(roll.form(), sheets);
        onPaper.rows().forEach(row -> totals.merge(Long.valueOf(row.member()), row.votes(), Votes::plus));
        String hash = ResultHash.of(receipts, totals);
        boxes.note(open.name(), hash);
        paper.forgetTotals(open);
        journal.note("sheetsReturned", returned);
        journal.note("resultHash", hash);
        count(branch, open, voters, returned, totals);
        sealed.fire(new BoxSealed(open.name()));
        return new Closed(ticked.size(), representatives, voters, stored.size(), onPaper.sheetsReturned(), receipts.size(), marks.size(), hash);
    }

    private void count(BranchAppraisal branch, Boxes.Box open, int voters, int returned, Map<Long, Votes> totals) {
        if (open.isAgain()) {
            again.count(branch, totals);
            return;
        }
        journal.change("phase", Phase.BALLOT, Phase.COMMITTEE_REVIEW);
        taking.take(branch.getCycleId(), List.of(new CountedBallot(branch.getId(), voters, returned,
                totals.entrySet().stream().map(one -> new CountedBallot.Line(one.getKey(), one.getValue())).toList())), Caller.current().displayName());
    }

    private PaperBesideBox.Counted onPaper(Boxes.Box open) {
        return paper.counted(open).orElseGet(() -> {
            int handedOut = paper.handedOut(open).size();
            if (handedOut > 0) {
                throw Refusal.conflict("PAPER_NOT_COUNTED", handedOut).under("§1.5");
            }
            return PaperBesideBox.Counted.NONE;
        });
    }

    private void seal(Boxes.Box open, int members, int representatives, List<BallotBox.Single> marks, int sheets) {
        if (!boxes.seal(open.name(), Caller.current().signature(), members, representatives)) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        if (box.replaceSheets(open, marks) != sheets) {
            throw new IllegalStateException("sheets came into a box that was being sealed");
        }
    }

    private List<String> given(Boxes.Box open, List<String> receipts) {
        return receipts.stream().filter(receipt -> tokens.isGiven(open.name(), receipt)).toList();
    }

    private static Set<Long> appraised(BallotRoll.Frozen roll, List<BallotBox.Ticked> ticked) {
        Set<Long> members = ticked.stream().map(BallotBox.Ticked::memberId).collect(Collectors.toSet());
        return roll.lines().stream().filter(line -> members.contains(line.memberId())).map(BallotRoll.Line::id).collect(Collectors.toSet());
    }
}
