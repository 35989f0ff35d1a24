package org.mingping.appraisal.application.ballot;

import java.util.List;
import java.util.Map;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.SecondPersonPolicy;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;

/** What a ballot is about, as far as its box needs to know: a branch's roll, or one case (decision 0019). Found by {@link BallotSubjects}, for the transaction of one act. */
interface BallotSubject {

    /** The ballot's number, under which its boxes lie. */
    long id();

    /** Who may stand by when codes are issued (§4). */
    SecondPersonPolicy secondPersons();

    /** Mass representatives on the frozen list. */
    int representatives();

    /** By which turnout and small numbers are judged. */
    RuleSetParameters rules();

    /** @throws org.mingping.shared.Refusal where no vote is held on it */
    void requireVote();

    /** Whether one person's totals from paper wait for a second's. */
    boolean isHalfTyped(BallotRoll.Frozen roll);

    /** Forgets what was typed from paper: its box is given up. */
    void clearTyped();

    /** Whom a vote again would be about (§1.6), by line of the roll; nobody where the ballot knows none. */
    List<Long> undecided();

    /**
     * Asked before the vote is ended for good: what is refused later could be counted by nobody.
     *
     * @param returned sheets, of whatever way
     * @throws org.mingping.shared.Refusal where nobody would take the totals
     */
    void requireCountable(int returned);

    /** Under which code few sheets of one way are refused: its sentence says what can be done in such a ballot. @param code of the rule */
    default String codeOfFew(String code) {
        return code;
    }

    /** Whether a superior may have it closed although few voted one way. @throws org.mingping.shared.Refusal where nobody may */
    void requireFewAllowable();

    /** Takes what a sealed box came to, in the closing's transaction. */
    void count(Result result);

    /**
     * What a box came to.
     *
     * @param voters          who could have voted
     * @param returned        sheets, of whatever way
     * @param members         members' sheets among them
     * @param representatives mass representatives'
     * @param paperSheets     of these on paper
     * @param totals          by line of the roll
     * @param resultHash      as it stands in the journal
     */
    record Result(Boxes.Box box, int voters, int returned, int members, int representatives, int paperSheets, Map<Long, Votes> totals, String resultHash) {
    }
}
