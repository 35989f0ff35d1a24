package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.BoxName;
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

    /** As {@link #cast(long, Integer, Map, String)}, for whoever does not say of which vote the sheet is: the latest. */
    @UseCase(value = "appraisal.vote", roles = MEMBER)
    public Receipt cast(long branchAppraisalId, Map<Long, Mark> marks, String token) {
        return cast(branchAppraisalId, null, marks, token);
    }

    /**
     * A member votes.
     *
     * @param round of which of the branch's boxes the sheet is, as the sheet said; null for whichever is the latest. What was marked for one is cast into no other.
     * @param marks by member appraisal, one for everybody but oneself
     * @param token of the client's choice, at most {@value VoteTokens#LONGEST} characters
     * @throws Refusal {@code NOT_FOUND}, {@code BALLOT_CLOSED}, {@code NOT_A_VOTER}, {@code ALREADY_VOTED}, {@code VOTES_ON_PAPER}, {@code BALLOT_OTHER_ROUND} where the
     *         sheet is of another vote and was not cast there with this token, {@code NOBODY_TO_MARK}, or as {@code SheetForm#fill} refuses
     */
    @UseCase(value = "appraisal.vote", roles = MEMBER)
    public Receipt cast(long branchAppraisalId, Integer round, Map<Long, Mark> marks, String token) {
        Long member = Caller.current().memberId();
        BallotRoll.Line voter = ballots.of(branchAppraisalId).roll().voter(member)
                .or(() -> ballots.anew(branchAppraisalId).roll().voter(member))
                .orElseThrow(() -> Refusal.forbidden("NOT_A_VOTER").under("§1.3"));
        return put(branchAppraisalId, round, new Voter(VoterGroup.MEMBERS, voter.id(), "ALREADY_VOTED", "§1.4", box::cast,
                (latest, earlier, hash) -> box.earlier(latest, earlier, member, hash)), marks, token);
    }

    /**
     * A mass representative votes with a code.
     *
     * @param round of the vote the code was issued for
     * @throws Refusal as {@link #cast(long, Integer, Map, String)}; {@code CODE_USED} where the code was used by another try, or cancelled
     */
    @UseCase(value = "appraisal.vote-with-code", roles = {}, everyone = true)
    public Receipt castWithCode(long branchAppraisalId, int round, MassCode code, Map<Long, Mark> marks, String token) {
        byte[] hash = tokens.hash(code);
        Voter voter = new Voter(VoterGroup.REPRESENTATIVES, null, "CODE_USED", "§4", (open, one) -> box.castWithCode(open, hash, one),
                (latest, earlier, tokenHash) -> box.earlierWithCode(latest, earlier, hash, tokenHash));
        return put(branchAppraisalId, round, voter, marks, token);
    }

    /**
     * Whose sheet it is.
     *
     * @param self    their own member appraisal, null for a representative
     * @param voted   the refusal of a second vote, and its clause
     * @param door    how their sheet comes into a box
     * @param earlier what receipt they got in an earlier vote
     */
    private record Voter(VoterGroup group, Long self, String voted, String clause, BiFunction<Boxes.Box, BallotBox.Try, BallotBox.Answer> door, Earlier earlier) {
    }

    /** Looks for the receipt of a token. */
    private interface Earlier {

        Optional<String> receipt(Boxes.Box latest, int round, byte[] token);
    }

    private Receipt put(long branchAppraisalId, Integer round, Voter voter, Map<Long, Mark> marks, String token) {
        OpenBallots.Ballot ballot = ballots.of(branchAppraisalId);
        journal.subject(ballot.box().occasion() == null ? "branch-appraisal" : "case-ballot", branchAppraisalId, ballot.box().branchName());
        if (isOfAnother(ballot, round)) {
            ballot = ballots.anew(branchAppraisalId);
        }
        if (isOfAnother(ballot, round)) {
            return ofEarlier(ballot, round, voter, token);
        }
        Filled filled = filled(ballot, voter, marks);
        BallotBox.Answer answer = tried(ballot, voter, filled, token);
        if (answer.outcome() == BallotBox.Outcome.STALE) {
            ballot = ballots.anew(branchAppraisalId);
            if (isOfAnother(ballot, round)) {
                return ofEarlier(ballot, round, voter, token);
            }
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

    private static boolean isOfAnother(OpenBallots.Ballot ballot, Integer round) {
        return round != null && round != ballot.box().round();
    }

    /** Nothing is cast: a sheet that was may have lost its answer, and gets it now. */
    private Receipt ofEarlier(OpenBallots.Ballot latest, int round, Voter voter, String token) {
        Boxes.Box box = latest.box();
        if (round < BoxName.FIRST || round > box.round()) {
            throw Refusal.conflict("BALLOT_OTHER_ROUND").under("§1.6");
        }
        byte[] hash = tokens.hash(new BoxName(box.countyId(), box.branchAppraisalId(), round), token);
        return voter.earlier().receipt(box, round, hash).map(Receipt::new).orElseThrow(() -> Refusal.conflict("BALLOT_OTHER_ROUND").under("§1.6"));
    }

    /** A filled sheet, sealed; or what is wrong with it, which is said only to who has not voted yet. */
    private record Filled(byte[] sealed, Refusal wrong) {
    }

    private Filled filled(OpenBallots.Ballot ballot, Voter voter, Map<Long, Mark> marks) {
        Boxes.Box open = ballot.box();
        byte[] sheet;
        if (ballot.roll().isAlone(voter.self())) {
            return new Filled(null, Refusal.conflict("NOBODY_TO_MARK").under("§1.4"));
        }
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
