package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.PaperByGroupPolicy;
import org.mingping.appraisal.model.Ruling;
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
 * written in random order, and taken away, all in one transaction that ends with the branch's tally, or with the line of a case. Before anything of it is written, the vote is over for good
 * ({@link EndingVote}): interrupted, a sealing is begun again with the same sheets. Done, the key that could open a copy of the box is destroyed.
 */
@Stateless
public class ClosingBallot {

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private BallotBox box;

    @Inject
    private PaperBesideBox paper;

    @Inject
    private BoxContents contents;

    @Inject
    private VoteTokens tokens;

    @Inject
    private EndingVote ending;

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
     * @throws Refusal {@code BALLOT_CLOSED}, {@code PAPER_NOT_COUNTED}, {@code PAPER_HALF_TYPED}, {@code TURNOUT_TOO_LOW}, those of {@link PaperByGroupPolicy#within},
     *         {@link SmallNumbersPolicy#hidden}, of the key
     *         store, or of {@link Reconciliation#holds}; then nothing is changed
     */
    @UseCase(value = "appraisal.close-ballot", roles = BRANCH_OFFICER)
    public Closed close(long branchAppraisalId) {
        return close(branchAppraisalId, false);
    }

    /**
     * By the timer, in the officer's place.
     *
     * @throws Refusal {@code DEADLINE_AHEAD} where it is not over, or was extended meanwhile; {@code PAPER_TO_TYPE} where nobody voted on a screen and no paper was
     *         typed, so that the branch votes on paper alone or not at all; otherwise as {@link #close(long)}
     */
    @UseCase(value = "appraisal.close-at-deadline", roles = BRANCH_OFFICER)
    public Closed atDeadline(long branchAppraisalId) {
        return close(branchAppraisalId, true);
    }

    private Closed close(long branchAppraisalId, boolean atDeadline) {
        BallotSubject subject = subjects.alone(branchAppraisalId);
        subject.requireVote();
        boxes.enterAlone(branchAppraisalId);
        Boxes.Box open = boxes.requireUnsealed(branchAppraisalId);
        if (atDeadline && !open.isDue(OffsetDateTime.now(clock))) {
            throw Refusal.conflict("DEADLINE_AHEAD", open.closesAt()).under("§1.5");
        }
        BallotRoll.Frozen roll = rolls.of(open);
        List<BallotBox.Sheet> stored = box.sheets(open);
        PaperBesideBox.Counted onPaper = onPaper(subject, open, roll);
        int members = roll.voters(paper.handedOut(open));
        int voters = members + subject.representatives();
        int returned = stored.size() + onPaper.sheetsReturned();
        if (atDeadline && returned == 0 && isUntouched(open)) {
            throw Refusal.conflict("PAPER_TO_TYPE").under("§1.5");
        }
        new TurnoutPolicy(subject.rules()).counted(voters, returned, members, subject.representatives()).orConflict();
        subject.requireCountable(returned);
        BoxContents.Cast cast = contents.cast(open);
        List<BallotBox.Ticked> ticked = cast.ticked();
        List<String> receipts = cast.receipts();
        int representatives = cast.representatives();
        new PaperByGroupPolicy(members, subject.representatives()).within(onPaper.returned(), ticked.size(), representatives).orConflict();
        SmallNumbersPolicy numbers = new SmallNumbersPolicy(subject.rules().procedure().minimumMarkers());
        if (open.fewAllowedBy() == null) {
            Ruling few = numbers.hidden(new SmallNumbersPolicy.Ways(ticked.size(), onPaper.membersReturned()),
                    new SmallNumbersPolicy.Ways(representatives, onPaper.representativesReturned()));
            few.named(subject.codeOfFew(few.code())).orConflict();
        }
        List<Reconciliation.Opened> sheets = contents.reconciled(open, roll, stored, cast);
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
        subject.count(new BallotSubject.Result(open, voters, returned, ticked.size() + onPaper.membersReturned(), representatives + onPaper.representativesReturned(),
                onPaper.sheetsReturned(), totals, hash));
        sealed.fire(new BoxSealed(open.name()));
        return new Closed(ticked.size(), representatives, voters, stored.size(), onPaper.sheetsReturned(), receipts.size(), marks.size(), hash);
    }

    private boolean isUntouched(Boxes.Box open) {
        Boxes.Counts counts = boxes.counts(open);
        return counts.members() + counts.codesUsed() == 0;
    }

    /** What waits for its second typist is neither counted nor thrown away: those are votes that somebody has cast. */
    private PaperBesideBox.Counted onPaper(BallotSubject subject, Boxes.Box open, BallotRoll.Frozen roll) {
        if (subject.isHalfTyped(roll)) {
            throw Refusal.conflict("PAPER_HALF_TYPED").under("§1.5");
        }
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
}
