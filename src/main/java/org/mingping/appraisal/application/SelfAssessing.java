package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.SelfAssessment;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/**
 * A member's written self-assessment (§1.2): by the member, or by the branch officer from the member's paper. Taken until the rolls
 * are frozen and, as a late one, until the branch has voted; it never blocks the branch.
 */
@Stateless
public class SelfAssessing {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** Keeps a draft. */
    @UseCase(value = "appraisal.draft-self-assessment", roles = {MEMBER, BRANCH_OFFICER})
    public void draft(long memberAppraisalId, SelfAssessment.Text text) {
        MemberAppraisal member = writable(memberAppraisalId);
        SelfAssessment own = own(member);
        own.draft(text, isFromPaper(member), Caller.current().displayName());
        database.entities().persist(own);
    }

    /** Hands it in. */
    @UseCase(value = "appraisal.submit-self-assessment", roles = {MEMBER, BRANCH_OFFICER})
    public void submit(long memberAppraisalId, SelfAssessment.Text text) {
        MemberAppraisal member = writable(memberAppraisalId);
        SelfAssessment own = own(member);
        own.submit(text, isFromPaper(member), Caller.current().displayName(), clock.instant());
        database.entities().persist(own);
        journal.note("declaredGrade", text.declaredGrade());
    }

    /** What is written so far, if anything. */
    @UseCase(value = "appraisal.read-self-assessment", roles = {MEMBER, BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER}, writes = false)
    public Optional<SelfAssessment> read(long memberAppraisalId) {
        return find(branches.member(memberAppraisalId));
    }

    private MemberAppraisal writable(long memberAppraisalId) {
        MemberAppraisal member = branches.member(memberAppraisalId);
        journal.subject("member-appraisal", memberAppraisalId, member.getName());
        Caller caller = Caller.current();
        boolean own = caller.memberId() != null && caller.memberId() == member.getMemberId();
        if (!own && !caller.is(Role.BRANCH_OFFICER) && !caller.is(Role.COUNTY_OFFICER)) {
            throw Refusal.notFound();
        }
        BranchAppraisal branch = branches.get(member.getBranchAppraisalId());
        if (branch.getPhase().hasReached(Phase.COMMITTEE_REVIEW)) {
            throw Refusal.conflict("SELF_ASSESSMENT_TOO_LATE").under("§1.2");
        }
        return member;
    }

    private static boolean isFromPaper(MemberAppraisal member) {
        Long self = Caller.current().memberId();
        return self == null || self != member.getMemberId();
    }

    private SelfAssessment own(MemberAppraisal member) {
        return find(member).orElseGet(() -> new SelfAssessment(county.id(), member.getScopePath(), member.getId(), member.getMemberId()));
    }

    private Optional<SelfAssessment> find(MemberAppraisal member) {
        return database.entities().createQuery("select s from SelfAssessment s where s.memberAppraisalId = :member", SelfAssessment.class)
                .setParameter("member", member.getId()).getResultStream().findFirst();
    }
}
