package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ActingOnBranch;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.ballot.Representatives;
import org.mingping.audit.Journal;

/** The branch names its mass representatives before its ballot opens; from then on the list is frozen like the roll (§1.3). */
@Stateless
public class ListingRepresentatives {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Representatives representatives;

    @Inject
    private Journal journal;

    @UseCase(value = "appraisal.read-representatives", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Representative> of(long branchAppraisalId) {
        branches.get(branchAppraisalId);
        return representatives.of(branchAppraisalId);
    }

    /** The whole list, in place of the one there was. @throws org.mingping.shared.Refusal {@code WRONG_PHASE} once the ballot is open, {@code STALE_VERSION} */
    @UseCase(value = "appraisal.list-representatives", roles = BRANCH_OFFICER)
    public void replace(long branchAppraisalId, int seenVersion, List<Representative> list) {
        BranchAppraisal branch = acting.begin(branchAppraisalId, seenVersion, Phase.SELF_ASSESSMENT);
        journal.change("representatives", representatives.of(branchAppraisalId).size(), list.size());
        representatives.replace(branchAppraisalId, branch.getScopePath(), list, Caller.current().signature());
    }
}
