package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.VoidingPolicy;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.shared.Refusal;

/**
 * The branch gives up the open ballot on a case (§4, §5): the list was wrong, or too few will come. Nobody knows how anybody has voted, so that nothing is thrown away for what it would have
 * come to; once somebody has typed paper that is true no more, and it stays. Voters are told why.
 */
@Stateless
public class GivingUpCaseBallot {

    @Inject
    private CaseBallotSubjects subjects;

    @Inject
    private OpeningCaseBallots ballots;

    /** @throws Refusal {@code VOID_REASON} without a reason, {@code BALLOT_CLOSED}, {@code OWN_CASE}, {@code CASE_BALLOT_PAPER_TYPED} */
    @UseCase(value = "appraisal.give-up-case-ballot", roles = BRANCH_OFFICER)
    public void giveUp(long ballot, String reason) {
        VoidingPolicy.reasoned(reason).orInvalid();
        CaseBallotRows.Row row = subjects.found(ballot).orElseThrow(Refusal::notFound);
        subjects.requireOthers(row);
        if (!row.isOpen()) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        ballots.requireNothingKnown(row);
        ballots.giveUp(row, reason.strip());
    }
}
