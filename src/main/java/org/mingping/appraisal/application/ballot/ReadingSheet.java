package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;

/** An empty sheet for a voter: whom to mark. */
@Stateless
public class ReadingSheet {

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private BallotBox box;

    @Inject
    private SeenMembers seen;

    @Inject
    private Clock clock;

    /**
     * A sheet to fill in.
     *
     * @param round   which of the branch's boxes it is for, from 1
     * @param again   whether the branch votes again, on those alone whom the votes gave no grade
     * @param instead whether the box before was voided, so that whoever voted into that one votes anew
     * @param lines   whom to mark: everybody on the roll but the voter
     * @param closed   whether nobody votes now: ended for good, or its deadline is over
     * @param sealed   whether it is counted
     * @param closesAt the deadline, null where none was set
     * @param receipt of the vote that was cast already, or null
     * @param earlierReceipts of the votes before, the first one first
     * @param occasion for what a case's ballot is held, null in an appraisal
     * @param onPaper whether the voter was handed a paper sheet and so votes on no screen
     */
    public record Sheet(long branchAppraisalId, int round, boolean again, boolean instead, String branch, List<BallotRoll.Line> lines, boolean closed, boolean sealed, OffsetDateTime closesAt,
                        String receipt, boolean onPaper, List<String> earlierReceipts, CaseOccasion occasion) {
    }

    /** @throws Refusal {@code NOT_FOUND} where no ballot is open for the caller, {@code NOT_A_VOTER} */
    @UseCase(value = "appraisal.read-sheet", roles = MEMBER, writes = false)
    public Sheet own(long branchAppraisalId) {
        Long member = Caller.current().memberId();
        Boxes.Box open = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        BallotRoll.Frozen roll = rolls.of(open);
        BallotRoll.Line voter = roll.voter(member).filter(one -> !seen.isFormer(member)).orElseThrow(() -> Refusal.forbidden("NOT_A_VOTER").under("§1.3"));
        Optional<BallotBox.Tick> tick = box.own(open, member);
        return new Sheet(branchAppraisalId, open.round(), open.isAgain(), isInstead(open), open.branchName(), roll.sheet().stream().filter(line -> line.id() != voter.id()).toList(), isClosed(open),
                open.isSealed(), open.closesAt(), tick.map(BallotBox.Tick::receipt).orElse(null), tick.map(BallotBox.Tick::onPaper).orElse(false),
                earlier(open, member), open.occasion());
    }

    /** For the holder of a code, who came in through the {@link CodeDoor}. */
    @UseCase(value = "appraisal.read-sheet-with-code", roles = {}, everyone = true, writes = false)
    public Sheet withCode(CodeDoor.Entered holder) {
        if (holder.used()) {
            throw Refusal.conflict("CODE_USED").under("§4");
        }
        Boxes.Box open = boxes.latest(holder.branchAppraisalId()).orElseThrow(Refusal::notFound);
        holder.requireOf(open);
        return new Sheet(holder.branchAppraisalId(), open.round(), open.isAgain(), false, open.branchName(), rolls.of(open).sheet(), isClosed(open), open.isSealed(), open.closesAt(), null,
                false, List.of(), open.occasion());
    }

    private List<String> earlier(Boxes.Box open, Long member) {
        return boxes.all(open.branchAppraisalId()).stream().filter(one -> one.round() < open.round())
                .flatMap(one -> box.own(one, member).map(BallotBox.Tick::receipt).stream()).toList();
    }

    private boolean isInstead(Boxes.Box open) {
        return boxes.all(open.branchAppraisalId()).stream().anyMatch(one -> one.round() == open.round() - 1 && one.isVoided());
    }

    private boolean isClosed(Boxes.Box box) {
        return box.isOver() || box.isDue(OffsetDateTime.now(clock));
    }
}
