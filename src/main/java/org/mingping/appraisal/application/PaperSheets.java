package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.TallyPolicy;
import org.mingping.appraisal.model.TallyRound;
import org.mingping.appraisal.model.TypedTally;
import org.mingping.appraisal.model.ballot.SheetForm;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Whose totals are typed now, and what was typed so far. A part of {@link ReadingTallySheet} and {@link TypingTally}. */
@ApplicationScoped
public class PaperSheets {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private Database database;

    /**
     * The vote that is typed now.
     *
     * @param members everyone on the roll; where the branch votes again, those without a grade alone (§1.6)
     * @param voters  how many on the roll may vote
     */
    public record Sheet(TallyRound round, List<MemberAppraisal> members, int voters) {

        /** By the member appraisal's id as text. */
        Map<String, TallyPolicy.Line> lines() {
            return members.stream().collect(Collectors.toMap(member -> member.getId().toString(),
                    member -> new TallyPolicy.Line(member.isMayVote(), member.getStatus() == MembershipStatus.FULL)));
        }
    }

    /** @throws Refusal WRONG_PHASE where nothing is voted on */
    public Sheet of(BranchAppraisal branch) {
        List<MemberAppraisal> roll = branches.members(branch);
        List<MemberAppraisal> undecided = undecided(branch, roll);
        TallyRound round = branch.tallyRound(undecided.size());
        return new Sheet(round, round.isAgain() ? undecided : roll, (int) roll.stream().filter(MemberAppraisal::isMayVote).count());
    }

    /** Whom the votes gave no grade; where the branch votes again on screens at the same time, those on that sheet: both add up. */
    private List<MemberAppraisal> undecided(BranchAppraisal branch, List<MemberAppraisal> roll) {
        Optional<SheetForm> onScreens = boxes.latest(branch.getId()).filter(box -> box.isAgain() && !box.isSealed()).map(box -> rolls.of(box).form());
        return roll.stream().filter(member -> onScreens.map(form -> form.members().contains(member.getId()))
                .orElse(member.getOutcome() == Outcome.INDETERMINATE)).toList();
    }

    /** @throws Refusal STALE_VERSION where the vote that was seen is counted meanwhile, and another one runs */
    public Sheet of(BranchAppraisal branch, TallyRound seen) {
        Sheet sheet = of(branch);
        if (!sheet.round().equals(seen)) {
            throw Refusal.stale();
        }
        return sheet;
    }

    /** What was typed, whoever typed it, for whatever vote. */
    public List<TypedTally> typed(BranchAppraisal branch) {
        return database.entities().createQuery("select t from TypedTally t where t.branchAppraisalId = :branch", TypedTally.class)
                .setParameter("branch", branch.getId()).getResultList();
    }

    public void keep(TypedTally typed) {
        database.entities().persist(typed);
        database.entities().flush();
    }

    /** Forgets everything typed: it is counted, or to be counted anew. */
    public void clear(BranchAppraisal branch) {
        typed(branch).forEach(database.entities()::remove);
    }
}
