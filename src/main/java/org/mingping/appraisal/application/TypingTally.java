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
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TallyEntry;
import org.mingping.appraisal.model.TallyPolicy;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.model.TypedTally;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.TallyRowsJson;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

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
    private BranchAppraisals branches;

    @Inject
    private TakingTally taking;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** What became of an entry. */
    public enum Result { WAITS_FOR_SECOND, TALLIED }

    /**
     * Types, or types again, the caller's own entry.
     *
     * @param rows one for each member of the roll; {@code member} is the member appraisal's id, {@code voted} whether a sheet was theirs
     * @throws Refusal naming the row that does not add up, or the row on which both entries differ; then nothing is changed, and
     *         whoever is wrong types again
     */
    @UseCase(value = "appraisal.type-tally", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public Result type(long id, int seenVersion, int issued, int returned, List<TallyRow> rows) {
        BranchAppraisal branch = acting.begin(id, seenVersion);
        boolean again = branch.getPhase() == Phase.COMMITTEE_REVIEW;
        List<MemberAppraisal> roll = again ? undecided(branch) : branches.members(branch);
        if (!again || roll.isEmpty()) {
            branch.requirePhase(Phase.BALLOT);
        }
        Caller caller = Caller.current();
        requireWhole(roll, rows);
        int voters = (int) branches.members(branch).stream().filter(MemberAppraisal::isMayVote).count();
        new TurnoutPolicy(acting.rules(branch)).counted(issued, returned, voters, branch.getMassRepresentatives()).orConflict();
        TallyEntry entry = new TallyEntry(caller.signature(), returned, rows);
        TallyPolicy.addsUp(entry).orInvalid();
        Optional<TypedTally> others = entries(id).stream().filter(typed -> typed.getAccountId() != caller.accountId())
                .filter(typed -> !typed.getEnteredAt().isBefore(branch.getPhaseSince())).findFirst();
        others.ifPresent(other -> requireAgreement(entry, issued, other));
        TypedTally own = own(branch, caller);
        own.type(caller.signature(), clock.instant(), issued, returned, TallyRowsJson.write(rows));
        database.entities().persist(own);
        journal.note("sheetsReturned", returned);
        if (others.isEmpty()) {
            return Result.WAITS_FOR_SECOND;
        }
        if (again) {
            countAgain(branch, roll, rows);
            return Result.TALLIED;
        }
        database.entities().flush();
        taking.take(branch.getCycleId(), List.of(new CountedBallot(id, issued, returned, rows.stream()
                .map(row -> new CountedBallot.Line(Long.parseLong(row.member()), row.votes())).toList())),
                others.get().getEnteredBy() + "," + caller.signature());
        journal.change("phase", Phase.BALLOT, Phase.COMMITTEE_REVIEW);
        return Result.TALLIED;
    }

    /** Throws both entries away where the two people cannot find which of them is right, to count again. */
    @UseCase(value = "appraisal.discard-tally", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void discard(long id, int seenVersion) {
        acting.begin(id, seenVersion, Phase.BALLOT);
        entries(id).forEach(database.entities()::remove);
    }

    private static void requireAgreement(TallyEntry entry, int issued, TypedTally other) {
        if (other.getSheetsIssued() != issued) {
            throw Refusal.conflict("TALLY_ISSUED_DIFFER").under(TallyPolicy.CLAUSE);
        }
        TallyEntry first = new TallyEntry(other.getEnteredBy(), other.getSheetsReturned(), TallyRowsJson.read(other.getRows()));
        TallyPolicy.agree(first, entry).orConflict();
    }

    /** Those whose votes gave no grade: the branch votes again on them alone (§1.6). */
    private List<MemberAppraisal> undecided(BranchAppraisal branch) {
        return branches.members(branch).stream().filter(member -> member.getOutcome() == Outcome.INDETERMINATE).toList();
    }

    private void countAgain(BranchAppraisal branch, List<MemberAppraisal> roll, List<TallyRow> rows) {
        Map<String, TallyRow> byMember = rows.stream().collect(Collectors.toMap(TallyRow::member, Function.identity()));
        roll.forEach(member -> member.count(byMember.get(member.getId().toString()).votes()));
        journal.note("votedAgain", roll.size());
        acting.determine(branch);
    }

    private static void requireWhole(List<MemberAppraisal> roll, List<TallyRow> rows) {
        Map<String, MemberAppraisal> missing = roll.stream()
                .collect(Collectors.toMap(member -> member.getId().toString(), Function.identity()));
        rows.forEach(row -> missing.remove(row.member()));
        missing.values().stream().findFirst().ifPresent(member -> {
            throw Refusal.invalid("TALLY_ROW_MISSING", member.getName()).under(TallyPolicy.CLAUSE);
        });
        if (rows.size() != roll.size()) {
            throw Refusal.notFound();
        }
    }

    private TypedTally own(BranchAppraisal branch, Caller caller) {
        return entries(branch.getId()).stream().filter(typed -> typed.getAccountId() == caller.accountId()).findFirst()
                .orElseGet(() -> new TypedTally(branch, caller.accountId()));
    }

    private List<TypedTally> entries(long branchAppraisal) {
        return database.entities().createQuery("select t from TypedTally t where t.branchAppraisalId = :branch", TypedTally.class)
                .setParameter("branch", branchAppraisal).getResultList();
    }
}
