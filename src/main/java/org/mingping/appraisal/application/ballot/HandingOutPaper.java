package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.audit.Journal;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;

/** Paper sheets for members who do not vote on a screen: whoever has one cannot vote there, and whoever voted there gets none. */
@Stateless
public class HandingOutPaper {

    @Inject
    private SeenMembers seen;

    @Inject
    private BallotSubjects subjects;

    @Inject
    private CaseBallotSubjects cases;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private PaperBesideBox paper;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Enters the box alone: no sheet changes hands while its holder is voting on a screen.
     *
     * @throws Refusal {@code NOT_A_VOTER}, {@code BALLOT_CLOSED} once the deadline is over too, {@code PAPER_COUNTED} once paper is counted,
     *         {@code PAPER_HAS_VOTED} (name) where the member has voted or holds a sheet
     */
    @UseCase(value = "appraisal.hand-out-paper", roles = BRANCH_OFFICER)
    public void handOut(long branchAppraisalId, long memberAppraisalId) {
        subjects.alone(branchAppraisalId).requireVote();
        BallotRoll.Line member = voter(branchAppraisalId, memberAppraisalId);
        if (seen.isFormer(member.memberId())) {
            throw Refusal.conflict("NOT_A_VOTER").under("§1.3");
        }
        Boxes.Box open = uncounted(branchAppraisalId);
        if (open.isDue(OffsetDateTime.now(clock))) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        if (!paper.handOut(open, member.memberId())) {
            throw Refusal.conflict("PAPER_HAS_VOTED", member.name()).under("§1.4");
        }
    }

    /**
     * After the deadline too: a sheet that comes back unmarked is one less to wait for. Enters the box alone, as {@link #handOut}.
     *
     * @throws Refusal {@code PAPER_NONE} (name) where the member holds none, {@code PAPER_COUNTED} once paper is counted
     */
    @UseCase(value = "appraisal.take-paper-back", roles = BRANCH_OFFICER)
    public void takeBack(long branchAppraisalId, long memberAppraisalId) {
        subjects.alone(branchAppraisalId).requireVote();
        BallotRoll.Line member = voter(branchAppraisalId, memberAppraisalId);
        Boxes.Box open = uncounted(branchAppraisalId);
        if (!paper.takeBack(open, member.memberId())) {
            throw Refusal.conflict("PAPER_NONE", member.name()).under("§1.4");
        }
    }

    /**
     * Who may be handed a sheet, and who holds one.
     *
     * @param ofCase  whether the ballot is about one case
     * @param open    whether sheets still change hands
     * @param due     whether the deadline is over, and no sheet is handed out any more
     * @param counted whether paper is counted, and no sheet changes hands any more
     */
    public record Desk(String branch, boolean ofCase, boolean open, boolean due, boolean counted, List<Line> lines) {

        public boolean handsOut() {
            return open && !due && !counted;
        }

        public int handedOut() {
            return (int) lines.stream().filter(Line::holds).count();
        }
    }

    /** A member with the right to vote. Whether they voted on a screen is not said: an officer learns that of nobody they hand nothing to. */
    public record Line(long memberAppraisalId, String name, boolean holds) {
    }

    /** @throws Refusal {@code NOT_FOUND} where the branch never opened a ballot, {@code OWN_CASE} */
    @UseCase(value = "appraisal.read-paper-handed-out", roles = BRANCH_OFFICER, writes = false)
    public Desk desk(long branchAppraisalId) {
        cases.requireOthers(branchAppraisalId);
        Boxes.Box box = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        Set<Long> holders = Set.copyOf(paper.handedOut(box));
        List<Line> lines = rolls.of(box).lines().stream().filter(BallotRoll.Line::mayVote)
                .map(line -> new Line(line.id(), line.name(), holders.contains(line.memberId()))).toList();
        return new Desk(box.branchName(), box.occasion() != null, !box.isOver(), box.isDue(OffsetDateTime.now(clock)), paper.isCounted(box), lines);
    }

    private BallotRoll.Line voter(long ballot, long line) {
        BallotRoll.Line member = boxes.latest(ballot).map(rolls::of).stream().flatMap(roll -> roll.lines().stream()).filter(one -> one.id() == line).findFirst()
                .orElseThrow(Refusal::notFound);
        journal.note("member", member.name());
        if (!member.mayVote()) {
            throw Refusal.conflict("NOT_A_VOTER").under("§1.3");
        }
        return member;
    }

    private Boxes.Box uncounted(long ballot) {
        boxes.enterAlone(ballot);
        Boxes.Box open = boxes.requireOpen(ballot);
        if (paper.isCounted(open)) {
            throw Refusal.conflict("PAPER_COUNTED").under("§1.5");
        }
        return open;
    }
}
