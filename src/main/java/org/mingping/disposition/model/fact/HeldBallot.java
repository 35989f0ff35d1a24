package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Secret;

/**
 * A secret ballot on the case, as it was closed (domain §4, §1.5): how many, never who or how.
 *
 * @param ballot          its number in the ballot room
 * @param entitled        members who could vote
 * @param listed          mass representatives on the list
 * @param members         members whose sheet was counted
 * @param representatives mass representatives whose sheet was counted
 * @param paper           of these sheets on paper, typed alike by two people
 * @param excellent       marks, as the next four
 * @param resultHash      of the sealed box; empty where all came from paper
 */
public record HeldBallot(long ballot, int entitled, int listed, int members, int representatives, int paper, int excellent, int qualified, int basicallyQualified, int unqualified,
                         int abstained, Optional<String> resultHash) {

    public HeldBallot {
        resultHash = resultHash == null ? Optional.empty() : resultHash;
    }

    /** All together, abstentions included. */
    public Votes votes() {
        return new Votes(excellent, qualified, basicallyQualified, unqualified, abstained);
    }

    /** As the rules judge it. */
    public Evaluation evaluation(LocalDate on) {
        return new Evaluation(on, votes(), Set.of(), representatives, Optional.of(entitled), Set.of(), Optional.of(new Secret(members, listed)));
    }

    public int sheets() {
        return members + representatives;
    }
}
