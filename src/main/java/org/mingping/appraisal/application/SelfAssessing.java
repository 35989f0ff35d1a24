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

    /**
     * What is written so far, as its page shows it.
     *
     * @param written  null where nothing is
     * @param writable whether the caller may write now
     * @param closed   why a caller who might write can no longer, or null
     */
    public record Sheet(SelfAssessment written, boolean writable, Refusal closed) {
    }

    /** Keeps a draft. @param seen the version the caller had on the page, null where nothing was written then */
    @UseCase(value = "appraisal.draft-self-assessment", roles = {MEMBER, BRANCH_OFFICER})
    public void draft(long memberAppraisalId, Integer seen, SelfAssessment.Text text) {
        MemberAppraisal member = writable(memberAppraisalId);
        SelfAssessment own = seen(member, seen);
        own.draft(text, isFromPaper(member), Caller.current().displayName());
        database.entities().persist(own);
    }

    /** Hands it in. @param seen as in {@link #draft} */
    @UseCase(value = "appraisal.submit-self-assessment", roles = {MEMBER, BRANCH_OFFICER})
    public void submit(long memberAppraisalId, Integer seen, SelfAssessment.Text text) {
        MemberAppraisal member = writable(memberAppraisalId);
        SelfAssessment own = seen(member, seen);
        own.submit(text, isFromPaper(member), Caller.current().displayName(), clock.instant());
        database.entities().persist(own);
        journal.note("declaredGrade", text.declaredGrade());
    }

    /** What is written so far, and whether the caller may write on: nobody types four parts to hear that it is too late. */
    @UseCase(value = "appraisal.read-self-assessment", roles = {MEMBER, BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER}, writes = false)
    public Sheet read(long memberAppraisalId) {
        MemberAppraisal member = branches.member(memberAppraisalId);
        SelfAssessment written = find(member).orElse(null);
        if (!mayWrite(member)) {
            return new Sheet(written, false, null);
        }
        Refusal closed = tooLate(member).or(() -> Optional.ofNullable(written).filter(SelfAssessment::isMembersOwn).filter(own -> isFromPaper(member))
                .map(own -> Refusal.conflict("SELF_ASSESSMENT_OWN").under("§1.2"))).orElse(null);
        return new Sheet(written, closed == null, closed);
    }

    private MemberAppraisal writable(long memberAppraisalId) {
        MemberAppraisal member = branches.memberAlone(memberAppraisalId);
        journal.subject("member-appraisal", memberAppraisalId, member.getName());
        if (!mayWrite(member)) {
            throw Refusal.notFound();
        }
        tooLate(member).ifPresent(refusal -> {
            throw refusal;
        });
        return member;
    }

    private static boolean mayWrite(MemberAppraisal member) {
        return !isFromPaper(member) || Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.COUNTY_OFFICER);
    }

    private Optional<Refusal> tooLate(MemberAppraisal member) {
        boolean counted = branches.get(member.getBranchAppraisalId()).getPhase().hasReached(Phase.COMMITTEE_REVIEW);
        return counted ? Optional.of(Refusal.conflict("SELF_ASSESSMENT_TOO_LATE").under("§1.2")) : Optional.empty();
    }

    /** Whether somebody else writes down what the member handed in on paper. */
    private static boolean isFromPaper(MemberAppraisal member) {
        Long self = Caller.current().memberId();
        return self == null || self != member.getMemberId();
    }

    private SelfAssessment seen(MemberAppraisal member, Integer seen) {
        Optional<SelfAssessment> found = find(member);
        if (found.isEmpty() && seen != null) {
            throw Refusal.stale();
        }
        found.ifPresent(written -> written.requireSeen(seen));
        return found.orElseGet(() -> new SelfAssessment(county.id(), member.getScopePath(), member.getId(), member.getMemberId()));
    }

    private Optional<SelfAssessment> find(MemberAppraisal member) {
        return database.entities().createQuery("select s from SelfAssessment s where s.memberAppraisalId = :member", SelfAssessment.class)
                .setParameter("member", member.getId()).getResultStream().findFirst();
    }
}
