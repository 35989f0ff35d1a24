package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ActingOnBranch;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.shared.Refusal;

/** Paper sheets for members who do not vote on a screen: whoever has one cannot vote there, and whoever voted there gets none. */
@Stateless
public class HandingOutPaper {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private Boxes boxes;

    @Inject
    private PaperBesideBox paper;

    /** @throws Refusal {@code NOT_A_VOTER}, {@code PAPER_HAS_VOTED} (name) where the member has voted or holds a sheet */
    @UseCase(value = "appraisal.hand-out-paper", roles = BRANCH_OFFICER)
    public void handOut(long branchAppraisalId, long memberAppraisalId) {
        MemberAppraisal member = voter(branchAppraisalId, memberAppraisalId);
        if (!paper.handOut(open(branchAppraisalId), member.getMemberId())) {
            throw Refusal.conflict("PAPER_HAS_VOTED", member.getName()).under("§1.4");
        }
    }

    /** @throws Refusal {@code PAPER_NONE} (name) where the member holds none, {@code PAPER_COUNTED} once paper is counted */
    @UseCase(value = "appraisal.take-paper-back", roles = BRANCH_OFFICER)
    public void takeBack(long branchAppraisalId, long memberAppraisalId) {
        MemberAppraisal member = voter(branchAppraisalId, memberAppraisalId);
        Boxes.Box open = open(branchAppraisalId);
        if (paper.counted(open).isPresent()) {
            throw Refusal.conflict("PAPER_COUNTED").under("§1.5");
        }
        if (!paper.takeBack(open, member.getMemberId())) {
            throw Refusal.conflict("PAPER_NONE", member.getName()).under("§1.4");
        }
    }

    /** Members who hold a paper sheet, by member. */
    @UseCase(value = "appraisal.read-paper-handed-out", roles = BRANCH_OFFICER, writes = false)
    public List<Long> handedOut(long branchAppraisalId) {
        return paper.handedOut(open(branchAppraisalId));
    }

    private MemberAppraisal voter(long branchAppraisalId, long memberAppraisalId) {
        BranchAppraisal branch = acting.alone(branchAppraisalId);
        boxes.requireVote(branch);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        if (!member.isMayVote()) {
            throw Refusal.conflict("NOT_A_VOTER").under("§1.3");
        }
        return member;
    }

    private Boxes.Box open(long branchAppraisalId) {
        return boxes.latest(branchAppraisalId).filter(one -> !one.isOver()).orElseThrow(() -> Refusal.conflict("BALLOT_CLOSED").under("§1.5"));
    }
}
