package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiFunction;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.OpenBallots;
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
    private OpenBallots ballots;

    @Inject
    private BallotBox box;

    @Inject
    private SheetSeal seal;

    @Inject
    private VoteTokens tokens;

    @Inject
    private Journal journal;

    /**
     * A member votes.
     *
     * @param marks by member appraisal, one for everybody but oneself
     * @param token of the client's choice, at most {@value VoteTokens#LONGEST} characters
     * @throws Refusal {@code NOT_FOUND}, {@code BALLOT_CLOSED}, {@code NOT_A_VOTER}, {@code ALREADY_VOTED}, {@code VOTES_ON_PAPER}, or as {@code SheetForm#fill} refuses
     */
    @UseCase(value = "appraisal.vote", roles = MEMBER)
    public Receipt cast(long branchAppraisalId, Map<Long, Mark> marks, String token) {
        Long member = Caller.current().memberId();
        BallotRoll.Line voter = ballots.of(branchAppraisalId).roll().voter(member)
                .or(() -> ballots.anew(branchAppraisalId).roll().voter(member))
                .orElseThrow(() -> Refusal.forbidden("NOT_A_VOTER").under("§1.3"));
        return put(branchAppraisalId, new Voter(VoterGroup.MEMBERS, voter.id(), "ALREADY_VOTED", "§1.4", box::cast), marks, token);
    }

    /**
     * A mass representative votes with a code.
     *
     * @throws Refusal as {@link #cast}; {@code CODE_USED} where the code was used by another try, or cancelled
     */
    @UseCase(value = "appraisal.vote-with-code", roles = {}, everyone = true)
    public Receipt castWithCode(long branchAppraisalId, MassCode code, Map<Long, Mark> marks, String token) {
        byte[] hash = tokens.hash(code);
        Voter voter = new Voter(VoterGroup.REPRESENTATIVES, null, "CODE_USED", "§4", (open, one) -> box.castWithCode(open, hash, one));
        return put(branchAppraisalId, voter, marks, token);
    }

    /**
     * Whose sheet it is.
     *
     * @param self  their own member appraisal, null for a representative
     * @param voted the refusal of a second vote, and its clause
     * @param door  how their sheet comes into a box
     */
    private record Voter(VoterGroup group, Long self, String voted, String clause, BiFunction<Boxes.Box, BallotBox.Try, BallotBox.Answer> door) {
    }

    private Receipt put(long branchAppraisalId, Voter voter, Map<Long, Mark> marks, String token) {
        OpenBallots.Ballot ballot = ballots.of(branchAppraisalId);
        journal.subject("branch-appraisal", branchAppraisalId, ballot.box().branchName());
        Filled filled = filled(ballot, voter, marks);
        BallotBox.Answer answer = tried(ballot, voter, filled, token);
        if (answer.outcome() == BallotBox.Outcome.STALE) {
            ballot = ballots.anew(branchAppraisalId);
            filled = filled(ballot, voter, marks);
            answer = tried(ballot, voter, filled, token);
        }
        return switch (answer.outcome()) {
            case CAST, AGAIN -> new Receipt(answer.given());
            case VOTED -> throw Refusal.conflict(voter.voted()).under(voter.clause());
            case ON_PAPER -> throw Refusal.conflict("VOTES_ON_PAPER").under("§1.4");
            case CLOSED -> throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
            case OPEN -> throw filled.wrong();
            case NONE -> throw Refusal.notFound();
            case STALE -> throw new IllegalStateException("a box that is no longer the latest right after it was read");
        };
    }

    /** A filled sheet, sealed; or what is wrong with it, which is said only to who has not voted yet. */
    private record Filled(byte[] sealed, Refusal wrong) {
    }

    private Filled filled(OpenBallots.Ballot ballot, Voter voter, Map<Long, Mark> marks) {
        Boxes.Box open = ballot.box();
        byte[] sheet;
        try {
            sheet = ballot.roll().form().fill(marks, voter.self());
        } catch (Refusal wrong) {
            return new Filled(null, wrong);
        }
        return new Filled(seal.seal(open.name(), open.publicKey(), open.keyProof(), voter.group(), sheet), null);
    }

    private BallotBox.Answer tried(OpenBallots.Ballot ballot, Voter voter, Filled filled, String token) {
        Boxes.Box open = ballot.box();
        return voter.door().apply(open, new BallotBox.Try(tokens.hash(open.name(), token), tokens.newReceipt(open.name()), filled.sealed()));
    }
}
