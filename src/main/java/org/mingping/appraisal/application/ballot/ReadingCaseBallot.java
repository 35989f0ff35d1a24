package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.appraisal.persistence.ballot.CaseBallotWork;
import org.mingping.appraisal.persistence.ballot.CasePaper;
import org.mingping.appraisal.persistence.ballot.Representatives;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;

/** A ballot on a case for its office and those above: numbers alone until it is closed. Votes and turnout themselves are read as of any ballot. */
@Stateless
public class ReadingCaseBallot {

    @Inject
    private CaseBallotRows rows;

    @Inject
    private Representatives representatives;

    @Inject
    private CasePaper paper;

    @Inject
    private CaseBallotWork work;

    @Inject
    private CaseBallotSubjects subjects;

    @Inject
    private SeenMembers seen;

    /**
     * A ballot on one case.
     *
     * @param representatives the frozen list, by name
     * @param typed           how many people have typed paper totals that wait for another's
     * @param typedByMe       whether the caller is one of them
     */
    public record View(CaseBallotRows.Row ballot, List<Representative> representatives, int typed, boolean typedByMe) {
    }

    /** Nobody reads of the ballot on their own case, and a branch of one on a former member no more than of the case. @throws Refusal {@code NOT_FOUND}, {@code OWN_CASE} */
    @UseCase(value = "appraisal.read-case-ballot", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public View view(long ballot) {
        CaseBallotRows.Row row = rows.find(ballot).orElseThrow(Refusal::notFound);
        subjects.requireOthers(row);
        seen.require(row.memberId());
        List<CasePaper.Entry> typed = paper.typed(ballot);
        Caller caller = Caller.current();
        return new View(row, representatives.of(ballot), typed.size(), typed.stream().anyMatch(one -> one.isOf(new CasePaper.Typist(caller.accountId(), caller.memberId(), caller.signature()))));
    }

    /** What waits for the caller: votes to be cast, ballots that are due to be closed or could not be. */
    @UseCase(value = "appraisal.read-duties", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public List<CaseBallotWork.Item> waiting() {
        return work.of(Caller.current());
    }
}
