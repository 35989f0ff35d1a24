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
import org.mingping.appraisal.model.Objector;
import org.mingping.appraisal.model.Phase;
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
        BranchAppraisal branch = acting.alone(branchAppraisalId);
        branch.requirePhase(Phase.PUBLICITY);
        PostedList.Item about = posted.items(branchAppraisalId).stream().filter(item -> item.memberAppraisalId() == memberAppraisalId).findFirst()
                .orElseThrow(Refusal::notFound);
        Objector by = caller.isConfinedToOwn() ? new Objector(caller.displayName(), caller.memberId(), caller.accountId())
                : new Objector(raisedBy, null, caller.accountId());
        Objection objection = new Objection(branch, memberAppraisalId, about.name(), by, LocalDate.now(clock), content);
        database.entities().persist(objection);
        journal.note("member", about.name());
        journal.note("raisedBy", by.name());
        journal.note("objection", objection.getId());
    }

    /** Answers an objection; an upheld one sends the member back to examination, and the list is taken down. */
    @UseCase(value = "appraisal.answer-objection", roles = TOWNSHIP_OFFICER)
    public void answer(long branchAppraisalId, int seenVersion, long objectionId, String text, boolean upheld) {
        BranchAppraisal branch = acting.begin(branchAppraisalId, seenVersion, Phase.PUBLICITY);
        Objection objection = database.entities().find(Objection.class, objectionId);
        if (objection == null || objection.getBranchAppraisalId() != branchAppraisalId) {
            throw Refusal.notFound();
        }
        objection.answer(text, upheld, Caller.current().displayName(), Caller.current().accountId(), LocalDate.now(clock));
        journal.note("objection", objectionId);
        journal.note("member", objection.getAboutName());
        journal.note("upheld", upheld);
        notices.toBranch(branch, upheld ? NoticeKind.OBJECTION_UPHELD : NoticeKind.OBJECTION_ANSWERED);
        if (objection.getRaisedByMemberId() != null) {
            notices.toObjector(branch, objection.getRaisedByMemberId(), NoticeKind.OWN_OBJECTION_ANSWERED, objection.getAboutName());
        }
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
