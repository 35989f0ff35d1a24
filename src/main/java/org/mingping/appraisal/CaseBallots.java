package org.mingping.appraisal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.appraisal.model.ballot.Representative;

/** The ballot room, for the room of cases: secret ballots on one member's case (domain §4, §5; decision 0019). A part of that room's use cases, in their transactions. */
public interface CaseBallots {

    /**
     * Freezes the roll and opens the box: full members of the branch entitled today, without the one whom it is about, and the named list of mass representatives. Voters are told.
     *
     * @return the ballot's number
     * @throws org.mingping.shared.Refusal {@code CASE_BALLOT_RUNS} where one is open, {@code CASE_BALLOT_REPRESENTATIVES} without any, {@code REPRESENTATIVE_A_MEMBER} (name),
     *         {@code MARKERS_TOO_FEW} (markers, needed),
     *         {@code DEADLINE_PAST}, {@code DEADLINE_FAR}, or of the key store
     */
    long open(Opening opening);

    /** Of a case, the first one first; nothing where the caller may see none. */
    List<Line> of(long caseId);

    /** Those of the cases in which one is open that the caller sees. */
    Set<Long> open(Collection<Long> caseIds);

    /** The deadline of a ballot for which nobody names one. */
    OffsetDateTime deadline();

    /**
     * The case goes on otherwise: its open ballot, where there is one, is sealed with nothing counted, and its voters are told.
     *
     * @param reason why, in words for those who voted
     */
    void giveUp(long caseId, String reason);

    /** Whether the member stood on the roll of any of the case's ballots as one who could vote: whether they did, nobody learns, and so each of them counts as having taken part. */
    boolean couldVote(long caseId, long member);

    /**
     * That nobody knows yet what the case's open ballot, where there is one, would come to: whoever has typed its paper does, and what is known is not thrown away for its result.
     *
     * @throws org.mingping.shared.Refusal {@code CASE_BALLOT_PAPER_TYPED}
     */
    void requireNothingKnown(long caseId);

    /**
     * What is to be opened.
     *
     * @param path      where the member's branch lies
     * @param closesAt  the deadline, null for the default of the county's parameters
     * @param remark    what stands on the case's line when it is closed; may be empty
     */
    record Opening(long caseId, CaseOccasion occasion, String path, long member, String memberName, List<Representative> representatives, OffsetDateTime closesAt, String remark) {
    }

    /** Whoever opened a ballot and answers for it. @param member behind the account, or null */
    record Opener(long account, Long member, String name) {
    }

    /** How far a ballot is. */
    enum State {
        OPEN, COUNTED, GIVEN_UP
    }

    /**
     * A ballot, with nothing of how anybody marked.
     *
     * @param members         who may vote
     * @param representatives on the list
     * @param endedOn         null while it is open
     * @param reason          why it was given up, otherwise null
     * @param resultHash      of the sealed box; null while it is open, and where all came from paper
     */
    record Line(long id, CaseOccasion occasion, State state, LocalDate openedOn, OffsetDateTime closesAt, int members, int representatives, LocalDate endedOn, String reason, String resultHash) {
    }
}
