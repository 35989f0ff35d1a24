package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.CommitteeProposalPolicy;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.audit.Journal;

/** The branch committee's opinion on single members: a lower grade with its reason, a referral with evidence, a written comment (§1.9). */
@Stateless
public class ReviewingInCommittee {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private Journal journal;

    /** @param grade lower than it stands; null takes an earlier proposal back */
    @UseCase(value = "appraisal.propose-grade", roles = BRANCH_OFFICER)
    public void propose(long id, int seenVersion, long memberAppraisalId, Grade grade, String reason) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.COMMITTEE_REVIEW);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        journal.change("proposedGrade", member.getProposedGrade(), grade);
        member.propose(grade, reason, new CommitteeProposalPolicy(acting.rules(branch)));
        acting.determine(branch);
    }

    /** @param evidence what calls for an examination; null takes an earlier referral back */
    @UseCase(value = "appraisal.refer-to-examination", roles = BRANCH_OFFICER)
    public void refer(long id, int seenVersion, long memberAppraisalId, String evidence) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.COMMITTEE_REVIEW);
        acting.member(branch, memberAppraisalId).refer(evidence, new CommitteeProposalPolicy(acting.rules(branch)));
        journal.note("referred", evidence != null);
        acting.determine(branch);
    }

    /** What is written about one who is not graded (§1.7): until the list is posted. */
    @UseCase(value = "appraisal.comment", roles = BRANCH_OFFICER)
    public void comment(long id, int seenVersion, long memberAppraisalId, String text) {
        BranchAppraisal branch = acting.begin(id, seenVersion);
        branch.requirePhases(Phase.COMMITTEE_REVIEW, Phase.EXAMINATION);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        String before = member.getComment();
        member.comment(text);
        journal.written("commentLength", before, member.getComment());
    }
}
