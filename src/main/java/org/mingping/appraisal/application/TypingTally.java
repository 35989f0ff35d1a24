package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ballot.CountingPaper;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.PaperByGroupPolicy;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyEntry;
import org.mingping.appraisal.model.TallyPolicy;
import org.mingping.appraisal.model.TallyRound;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.model.TypedTally;
import org.mingping.appraisal.persistence.TallyRowsJson;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Totals of paper ballots, typed twice by two people who do not see each other's (§1.5). The first entry waits; the second is compared,
 * and where both agree and add up, the tally stands and the branch goes on to its committee. Where votes gave no grade, the branch votes
 * again on those members alone, and their totals are typed the same way during the committee's review.
 */
@Stateless
public class TypingTally {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private PaperSheets sheets;

    @Inject
    private TakingTally taking;

    @Inject
    private CountingPaper paper;

    @Inject
    private CountingAgain again;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** What became of an entry. */
    public enum Result {
        WAITS_FOR_SECOND,
        /** Kept for the closing: others vote on screens. */
        PAPER_COUNTED,
        TALLIED
    }

    /**
     * Types, or types again, the caller's own entry.
     *
     * @param seen the vote whose sheet was typed: two people type at the same time, and neither's entry makes the other's stale
     * @param rows one for each line of the sheet; {@code member} is the member appraisal's id, {@code voted} whether a sheet was theirs
     * @param issued sheets given out to members and mass representatives together
     * @throws Refusal naming the row that does not add up, the group that has fewer voters than sheets ({@link PaperByGroupPolicy}), or the row on which both
     *         entries differ; then nothing is changed, and
     *         whoever is wrong types again
     */
    @UseCase(value = "appraisal.type-tally", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public Result type(long id, TallyRound seen, int issued, ReturnedSheets returned, List<TallyRow> rows) {
        BranchAppraisal branch = acting.alone(id);
        PaperSheets.Sheet sheet = sheets.of(branch, seen);
        Caller caller = Caller.current();
        requireWhole(sheet.members(), rows);
        Optional<Boxes.Box> mixed = paper.mixed(id);
        TurnoutPolicy turnout = new TurnoutPolicy(acting.rules(branch));
        (mixed.isEmpty() ? turnout.counted(issued, returned.total(), sheet.voters(), branch.getMassRepresentatives())
                : turnout.possible(issued, returned.total(), sheet.voters(), branch.getMassRepresentatives())).orConflict();
        TallyEntry entry = new TallyEntry(caller.signature(), returned, rows);
        TallyPolicy.addsUp(entry, sheet.lines()).orInvalid();
        paper.requirePossible(branch, sheet, returned, rows);
        List<TypedTally> typed = sheets.typed(branch);
        Optional<TypedTally> others = typed.stream().filter(one -> !one.isBy(caller.accountId(), caller.memberId()) && one.isOf(seen)).findFirst();
        others.ifPresent(other -> requireAgreement(entry, issued, other));
        journal.note("sheetsReturned", returned.total());
        if (others.isEmpty()) {
            TypedTally own = typed.stream().filter(one -> one.isBy(caller.accountId(), caller.memberId())).findFirst()
                    .orElseGet(() -> new TypedTally(branch, caller.accountId(), caller.memberId()));
            own.type(caller.signature(), clock.instant(), issued, returned, TallyRowsJson.write(rows));
            sheets.keep(own);
            return Result.WAITS_FOR_SECOND;
        }
        if (mixed.isPresent()) {
            paper.keep(mixed.get(), sheet.members(), returned, rows, others.get().getEnteredBy() + "," + caller.signature());
            sheets.clear(branch);
            return Result.PAPER_COUNTED;
        }
        if (seen.isAgain()) {
            again.count(branch, rows.stream().collect(Collectors.toMap(row -> Long.valueOf(row.member()), TallyRow::votes)));
            return Result.TALLIED;
        }
        taking.take(branch.getCycleId(), List.of(new CountedBallot(id, issued, returned.total(), rows.stream()
                .filter(row -> !sheet.lines().get(row.member()).isLeftOut(row.votes())).map(row -> new CountedBallot.Line(Long.parseLong(row.member()), row.votes())).toList())),
                others.get().getEnteredBy() + "," + caller.signature());
        journal.change("phase", Phase.BALLOT, Phase.COMMITTEE_REVIEW);
        return Result.TALLIED;
    }

    /** Throws both entries away where the two people cannot find which of them is right, to count again. */
    @UseCase(value = "appraisal.discard-tally", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void discard(long id, TallyRound seen) {
        BranchAppraisal branch = acting.alone(id);
        sheets.of(branch, seen);
        sheets.clear(branch);
        paper.forget(id);
    }

    private static void requireAgreement(TallyEntry entry, int issued, TypedTally other) {
        if (other.getSheetsIssued() != issued) {
            throw Refusal.conflict("TALLY_ISSUED_DIFFER").under(TallyPolicy.CLAUSE);
        }
        TallyEntry first = new TallyEntry(other.getEnteredBy(), other.returned(), TallyRowsJson.read(other.getRows()));
        TallyPolicy.agree(first, entry).orConflict();
    }

    private static void requireWhole(List<MemberAppraisal> members, List<TallyRow> rows) {
        Map<String, MemberAppraisal> missing = members.stream()
                .collect(Collectors.toMap(member -> member.getId().toString(), Function.identity()));
        rows.forEach(row -> missing.remove(row.member()));
        missing.values().stream().findFirst().ifPresent(member -> {
            throw Refusal.invalid("TALLY_ROW_MISSING", member.getName()).under(TallyPolicy.CLAUSE);
        });
        if (rows.size() != members.size()) {
            throw Refusal.notFound();
        }
    }
}
