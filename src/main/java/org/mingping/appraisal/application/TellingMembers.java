package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.audit.Journal;

/** Each member is told the grade and heard before it is posted (§1.11), the excused ones too (§1.4). */
@Stateless
public class TellingMembers {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Notices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param memberAppraisals who was told; empty means everyone not told yet */
    @UseCase(value = "appraisal.tell-members", roles = BRANCH_OFFICER)
    public void tell(long id, int seenVersion, List<Long> memberAppraisals) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.EXAMINATION);
        List<MemberAppraisal> told = branches.members(branch).stream()
                .filter(member -> member.getToldOn() == null && (memberAppraisals.isEmpty() || memberAppraisals.contains(member.getId()))).toList();
        for (MemberAppraisal member : told) {
            member.tell(LocalDate.now(clock), Caller.current().displayName());
            notices.toMember(member, NoticeKind.GRADE_TOLD, branch.getBranchName());
        }
        journal.note("told", told.size());
    }

    /** An infirm member is excused, with the branch's approval (§1.4), as long as the branch deliberates. */
    @UseCase(value = "appraisal.excuse-member", roles = BRANCH_OFFICER)
    public void excuse(long id, int seenVersion, long memberAppraisalId, String reason) {
        BranchAppraisal branch = acting.begin(id, seenVersion);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        journal.change("excused", member.isExcused(), true);
        member.excuse(reason, branch.getPhase());
    }

    /** The excuse is taken back: the member takes part after all. */
    @UseCase(value = "appraisal.withdraw-excuse", roles = BRANCH_OFFICER)
    public void withdrawExcuse(long id, int seenVersion, long memberAppraisalId) {
        BranchAppraisal branch = acting.begin(id, seenVersion);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        journal.change("excused", member.isExcused(), false);
        member.withdrawExcuse(branch.getPhase());
    }

    /** What an excused member said, asked by the branch (§1.4). */
    @UseCase(value = "appraisal.hear-excused", roles = BRANCH_OFFICER)
    public void hear(long id, int seenVersion, long memberAppraisalId, String opinion) {
        BranchAppraisal branch = acting.begin(id, seenVersion);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        String before = member.getOpinionHeard();
        member.hear(opinion);
        journal.written("opinionLength", before, member.getOpinionHeard());
    }
}
