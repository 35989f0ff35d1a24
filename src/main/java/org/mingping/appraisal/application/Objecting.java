package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.model.Objection;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.PostedList;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Objections to posted grades and the superior's written answers (§1.11). */
@Stateless
public class Objecting {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private PostedList posted;

    @Inject
    private Notices notices;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Records an objection.
     *
     * @param raisedBy who objects, as recorded by an officer; a member's own account always objects under its own name
     */
    @UseCase(value = "appraisal.object", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void raise(long branchAppraisalId, long memberAppraisalId, String raisedBy, String content) {
        Caller caller = Caller.current();
        BranchAppraisal branch = branches.get(branchAppraisalId);
        journal.subject("branch-appraisal", branchAppraisalId, branch.getBranchName());
        boolean onList = posted.items(branchAppraisalId).stream().anyMatch(item -> item.memberAppraisalId() == memberAppraisalId);
        if (!onList) {
            throw Refusal.notFound();
        }
        String by = caller.isConfinedToOwn() ? caller.displayName() : raisedBy;
        database.entities().persist(new Objection(branch, memberAppraisalId, by, LocalDate.now(clock), content));
    }

    /** Answers an objection; an upheld one sends the member back to examination, and the list is taken down. */
    @UseCase(value = "appraisal.answer-objection", roles = TOWNSHIP_OFFICER)
    public void answer(long branchAppraisalId, int seenVersion, long objectionId, String text, boolean upheld) {
        BranchAppraisal branch = acting.begin(branchAppraisalId, seenVersion, Phase.PUBLICITY);
        Objection objection = database.entities().find(Objection.class, objectionId);
        if (objection == null || objection.getBranchAppraisalId() != branchAppraisalId) {
            throw Refusal.notFound();
        }
        objection.answer(text, upheld, Caller.current().displayName(), LocalDate.now(clock));
        journal.note("upheld", upheld);
        notices.toBranch(branch, upheld ? NoticeKind.OBJECTION_UPHELD : NoticeKind.OBJECTION_ANSWERED);
        if (upheld) {
            MemberAppraisal member = acting.member(branch, objection.getMemberAppraisalId());
            member.reopen(objection.getContent());
            posted.withdraw(branch);
            branch.sendBackToExamination(clock.instant());
            acting.moved(Phase.PUBLICITY, branch);
            acting.determine(branch);
        }
    }
}
