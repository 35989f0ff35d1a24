package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.CommitteeProposalPolicy;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.persistence.BranchAppraisals;

/** The grades a committee may propose for a member (§1.9): its page offers no other. */
@Stateless
public class ReadingProposableGrades {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private ActingOnBranch acting;

    @UseCase(value = "appraisal.read-proposable-grades", roles = BRANCH_OFFICER, writes = false)
    public List<Grade> of(long branchAppraisal, long memberAppraisal) {
        BranchAppraisal branch = branches.get(branchAppraisal);
        return branches.member(branch, memberAppraisal).proposable(new CommitteeProposalPolicy(acting.rules(branch)));
    }
}
