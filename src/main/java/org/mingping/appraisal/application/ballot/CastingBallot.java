package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * One voter's sheet goes into the box, and the tick on the roll, in one transaction (§4). Marks are in this method's arguments and nowhere else: the
 * journal says that somebody voted. A second try is refused; the same try again, known by its token, gets the same receipt, also when its marks differ
 * and when the box is sealed meanwhile.
 */
@Stateless
public class CastingBallot {

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private BallotBox box;

    @Inject
    private SheetSeal seal;

    @Inject
    private VoteTokens tokens;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * A member votes.
     *
     * @param marks by member appraisal, one for everybody but oneself
     * @param token of the client's choice, at most {@value VoteTokens#LONGEST} characters
     * @throws Refusal {@code NOT_FOUND}, {@code BALLOT_CLOSED}, {@code NOT_A_VOTER}, {@code ALREADY_VOTED}, or as {@code SheetForm#fill} refuses
     */
    @UseCase(value = "appraisal.vote", roles = MEMBER)
    public Receipt cast(long branchAppraisalId, Map<Long, Mark> marks, String token) {
        Long member = Caller.current().memberId();
        Boxes.Box open = entered(branchAppraisalId);
        byte[] hash = tokens.hash(open.name(), token);
        BallotRoll.Frozen roll = rolls.of(open);
        BallotRoll.Line voter = roll.voter(member).orElseThrow(() -> Refusal.forbidden("NOT_A_VOTER").under("§1.3"));
        Optional<BallotBox.Tick> before = box.own(open, member);
        if (before.isPresent()) {
            return again(before.get(), hash);
        }
        requireOpen(open);
        byte[] filled = roll.form().fill(marks, voter.id());
        Receipt receipt = tokens.newReceipt(open.name());
        byte[] sealed = seal.seal(open.name(), open.publicKey(), VoterGroup.MEMBERS, filled);
        return box.cast(open, member, hash, receipt, sealed) ? receipt : again(box.own(open, member).orElseThrow(), hash);
    }

    /**
     * A mass representative votes with a code.
     *
     * @throws Refusal as {@link #cast}; {@code CODE_USED} where the code was used by another try, or cancelled
     */
    @UseCase(value = "appraisal.vote-with-code", roles = {}, everyone = true)
    public Receipt castWithCode(long branchAppraisalId, MassCode code, Map<Long, Mark> marks, String token) {
        Boxes.Box open = entered(branchAppraisalId);
        byte[] hash = tokens.hash(open.name(), token);
        Receipt drawn = tokens.newReceipt(open.name());
        String receipt = box.useCode(open, tokens.hash(code), hash, drawn).orElseThrow(() -> Refusal.conflict("CODE_USED").under("§4"));
        if (receipt.equals(drawn.text())) {
            requireOpen(open);
            byte[] filled = rolls.of(open).form().fill(marks, null);
            box.put(open, VoterGroup.REPRESENTATIVES, seal.seal(open.name(), open.publicKey(), VoterGroup.REPRESENTATIVES, filled));
        }
        return new Receipt(receipt);
    }

    private Boxes.Box entered(long branchAppraisalId) {
        boxes.enter(branchAppraisalId);
        Boxes.Box open = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        journal.subject("branch-appraisal", branchAppraisalId, open.branchName());
        return open;
    }

    private void requireOpen(Boxes.Box open) {
        if (open.isOver() || open.closesAt() != null && !OffsetDateTime.now(clock).isBefore(open.closesAt())) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
    }

    private static Receipt again(BallotBox.Tick tick, byte[] token) {
        if (!tick.isOf(token)) {
            throw Refusal.conflict("ALREADY_VOTED").under("§1.4");
        }
        return new Receipt(tick.receipt());
    }
}
