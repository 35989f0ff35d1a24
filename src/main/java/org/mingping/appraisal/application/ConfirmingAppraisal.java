package org.mingping.appraisal.application;

import static org.mingping.access.Role.TOWNSHIP_APPROVER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.appraisal.GradeConfirmed;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.AnnualGrades;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.OpenPoints;
import org.mingping.organisation.County;

/**
 * The superior confirms a branch's grades after publicity (§1.12): they are final, become the year's grade, and each member is told in
 * the application. An UNQUALIFIED is told to whoever opens cases, as an event.
 */
@Stateless
public class ConfirmingAppraisal {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private OpenPoints openPoints;

    @Inject
    private AnnualGrades annualGrades;

    @Inject
    private Cycles cycles;

    @Inject
    private Notices notices;

    @Inject
    private Event<GradeConfirmed> confirmed;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    @UseCase(value = "appraisal.confirm", roles = TOWNSHIP_APPROVER)
    public void confirm(long id, int seenVersion) {
        BranchAppraisal branch = acting.begin(id, seenVersion);
        branch.confirm(openPoints.beforeConfirmation(id), LocalDate.now(clock), clock.instant());
        acting.moved(Phase.PUBLICITY, branch);
        Cycles.Line cycle = cycles.get(county.id(), branch.getCycleId());
        annualGrades.record(cycle.period(), id);
        for (MemberAppraisal member : branches.members(branch)) {
            notices.toMember(member, NoticeKind.GRADE_CONFIRMED, cycle.period().code());
            confirmed.fire(new GradeConfirmed(cycle.period(), id, member.getId(), member.getMemberId(), member.getOutcome(), member.getGrade()));
        }
    }
}
