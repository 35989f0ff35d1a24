package org.mingping.appraisal;

import java.time.LocalDate;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.CaseOccasion;

/**
 * A case's ballot is closed and counted (domain §4, §5). Fired within the closing's transaction: what observes it makes the case's line of it, or nothing is counted.
 *
 * @param votes                all together
 * @param members              members who may vote
 * @param representatives      mass representatives on the list
 * @param membersVoted         members whose sheet was counted
 * @param representativesVoted mass representatives whose sheet was counted
 * @param paperSheets          of these on paper, typed alike by two people
 * @param resultHash           SHA-256 over receipts and totals of the sealed box; null where all came from paper
 * @param remark               as it was given when the ballot opened; may be empty
 * @param opener               who answers for it where nobody but the clock closes it
 */
public record CaseBallotClosed(long ballot, long caseId, CaseOccasion occasion, LocalDate on, Votes votes, int members, int representatives, int membersVoted, int representativesVoted,
                               int paperSheets, String resultHash, String remark, CaseBallots.Opener opener) {
}
