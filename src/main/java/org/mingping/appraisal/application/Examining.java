package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.model.Phase;
import org.mingping.audit.Journal;

/**
 * The superior's examination of those for whom the votes or the committee ask for one (§1.6), and the county's confirmation of an
 * UNQUALIFIED (§1.9): two tiers, two people.
 */
@Stateless
public class Examining {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private Notices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The township found outstanding problems, or did not. */
    @UseCase(value = "appraisal.examine", roles = TOWNSHIP_OFFICER)
    public void examine(long id, int seenVersion, long memberAppraisalId, ExaminationResult result, String reason) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.EXAMINATION);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        journal.change("examination", member.getExamination(), result);
        member.examine(result, reason, Caller.current().signature(), clock.instant());
        acting.determine(branch);
    }

    /** The county confirms that the member is UNQUALIFIED. */
    @UseCase(value = "appraisal.confirm-unqualified", roles = COUNTY_APPROVER)
    public void confirmUnqualified(long id, int seenVersion, long memberAppraisalId, String opinion) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.EXAMINATION);
        acting.member(branch, memberAppraisalId).confirmUnqualified(opinion, Caller.current().signature(), clock.instant());
        journal.note("countyConfirmed", true);
    }

    /** The county does not follow the township and asks it to examine again. */
    @UseCase(value = "appraisal.return-examination", roles = COUNTY_APPROVER)
    public void returnToTownship(long id, int seenVersion, long memberAppraisalId, String opinion) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.EXAMINATION);
        MemberAppraisal member = acting.member(branch, memberAppraisalId);
        member.returnExamination(opinion);
        journal.note("countyConfirmed", false);
        notices.toTownship(branch, member, NoticeKind.EXAMINATION_RETURNED, member.getName(), branch.getBranchName());
        acting.determine(branch);
    }
}
