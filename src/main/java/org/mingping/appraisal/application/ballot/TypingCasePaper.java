package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.PaperByGroupPolicy;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.appraisal.persistence.ballot.CasePaper;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Totals of the paper sheets of a case's ballot, typed twice by two people who do not see each other's (§1.5). Where nobody has voted on a screen they are what the ballot came to; otherwise
 * they are added when it is closed.
 */
@Stateless
public class TypingCasePaper {

    @Inject
    private CaseBallotSubjects subjects;

    @Inject
    private CasePaper typed;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private PaperBesideBox beside;

    @Inject
    private EmptyBoxes empty;

    @Inject
    private Journal journal;

    /** What became of an entry. */
    public enum Result {
        WAITS_FOR_SECOND,
        /** Kept for the closing: others vote on screens. */
        PAPER_COUNTED,
        COUNTED
    }

    /**
     * Types, or types again, the caller's own totals.
     *
     * @throws Refusal {@code BALLOT_CLOSED}, {@code OWN_CASE}, {@code PAPER_COUNTED} where two have agreed already, as {@link CasePaperTotals}, {@link PaperByGroupPolicy} and
     *         {@link TurnoutPolicy#counted} refuse, {@code CASE_BALLOT_FEW}, or as the case's rules refuse; then nothing is changed
     */
    @UseCase(value = "appraisal.type-case-paper", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public Result type(long ballot, CasePaperTotals totals) {
        CaseBallotRows.Row row = subjects.found(ballot).orElseThrow(Refusal::notFound);
        subjects.requireOthers(row);
        boxes.enterAlone(ballot);
        Boxes.Box box = boxes.requireOpen(ballot);
        totals.addsUp().orInvalid();
        if (beside.isCounted(box)) {
            throw Refusal.conflict("PAPER_COUNTED").under("§1.5");
        }
        Boxes.Counts screens = boxes.counts(box);
        boolean mixed = screens.members() + screens.codesUsed() > 0;
        requirePossible(row, box, screens, mixed, totals.returned());
        Caller caller = Caller.current();
        CasePaper.Typist typist = new CasePaper.Typist(caller.accountId(), caller.memberId(), caller.signature());
        Optional<CasePaper.Entry> other = typed.typed(ballot).stream().filter(one -> !one.isOf(typist)).findFirst();
        journal.note("sheetsReturned", totals.returned().total());
        if (other.isEmpty()) {
            typed.type(row, typist, totals);
            return Result.WAITS_FOR_SECOND;
        }
        totals.agreesWith(other.get().totals()).orConflict();
        if (mixed) {
            BallotRoll.Line about = rolls.of(box).sheet().get(0);
            beside.count(box, totals.returned(), List.of(new TallyRow(Long.toString(about.id()), about.name(), false, totals.votes())),
                    other.get().enteredBy() + "," + caller.signature());
            typed.clear(ballot);
            return Result.PAPER_COUNTED;
        }
        empty.putAway(List.of(ballot));
        subjects.countPaper(row, totals.returned().members(), totals.returned().representatives(), totals.votes());
        return Result.COUNTED;
    }

    /**
     * Throws both entries away where the two cannot find which of them is right, to count again. The township does: a branch that could would know the paper's result and give the ballot up.
     *
     * @throws Refusal {@code BALLOT_CLOSED}, {@code OWN_CASE}
     */
    @UseCase(value = "appraisal.discard-case-paper", roles = TOWNSHIP_OFFICER)
    public void discard(long ballot) {
        CaseBallotRows.Row row = subjects.found(ballot).orElseThrow(Refusal::notFound);
        subjects.requireOthers(row);
        boxes.enterAlone(ballot);
        Boxes.Box box = boxes.requireOpen(ballot);
        typed.clear(ballot);
        beside.forget(box);
    }

    /** Nobody's paper stands on a line of a sheet that is about one member: of members those can have returned one who were handed it, or, all on paper and none by name, all who may vote. */
    private void requirePossible(CaseBallotRows.Row row, Boxes.Box box, Boxes.Counts screens, boolean mixed, ReturnedSheets returned) {
        int holders = beside.handedOut(box).size();
        PaperByGroupPolicy policy = new PaperByGroupPolicy(row.members(), row.representatives());
        policy.within(returned, screens.members(), screens.codesUsed()).and(policy.known(returned, 0, mixed || holders > 0 ? holders : row.members())).orConflict();
        TurnoutPolicy turnout = new TurnoutPolicy(subjects.rules(row));
        if (mixed) {
            return;
        }
        turnout.counted(row.members() + row.representatives(), returned.total(), row.members(), row.representatives()).orConflict();
        subjects.requireCountable(row, returned.total());
    }
}
