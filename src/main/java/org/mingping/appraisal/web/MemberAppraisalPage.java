package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.Examining;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReadingProposableGrades;
import org.mingping.appraisal.application.ReviewingInCommittee;
import org.mingping.appraisal.application.TellingMembers;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchView.MemberLine;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code member.xhtml}: what committee, township and county decide about one member of a branch's appraisal, each in its phase. */
@Named
@ViewScoped
public class MemberAppraisalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingBranchAppraisal reading;
    @Inject
    private ReadingProposableGrades proposable;
    @Inject
    private ReviewingInCommittee reviewing;
    @Inject
    private TellingMembers telling;
    @Inject
    private Examining examining;
    @Inject
    private Tell tell;

    private Long id;
    private Long branch;
    private BranchAppraisal head;
    private MemberLine member;
    private List<Grade> lowerGrades = List.of();
    private Grade proposedGrade;
    private String proposalReason;
    private String evidence;
    private String comment;
    private String excuse;
    private String opinionHeard;
    private ExaminationResult result;
    private String examinationReason;
    private String countyOpinion;

    public void load() {
        if (id == null || branch == null) {
            throw Refusal.notFound();
        }
        head = reading.head(branch);
        member = reading.members(branch).stream().filter(line -> line.id() == id).findFirst().orElseThrow(Refusal::notFound);
        proposedGrade = member.proposedGrade();
        proposalReason = member.proposalReason();
        evidence = member.referralEvidence();
        comment = member.comment();
        opinionHeard = member.opinionHeard();
        lowerGrades = in(Phase.COMMITTEE_REVIEW.name()) && Caller.current().is(Role.BRANCH_OFFICER) ? proposable.of(branch, id) : List.of();
    }

    public String propose() {
        reviewing.propose(branch, version(), id, proposedGrade, proposalReason);
        return done("member.done.propose");
    }

    public String takeBackProposal() {
        reviewing.propose(branch, version(), id, null, null);
        return done("member.done.takeBackProposal");
    }

    public String refer() {
        reviewing.refer(branch, version(), id, evidence);
        return done("member.done.refer");
    }

    public String takeBackReferral() {
        reviewing.refer(branch, version(), id, null);
        return done("member.done.takeBackReferral");
    }

    public String writeComment() {
        reviewing.comment(branch, version(), id, comment);
        return done("member.done.comment");
    }

    public String excuse() {
        telling.excuse(branch, version(), id, excuse);
        return done("member.done.excuse");
    }

    public String withdrawExcuse() {
        telling.withdrawExcuse(branch, version(), id);
        return done("member.done.withdrawExcuse");
    }

    public String hear() {
        telling.hear(branch, version(), id, opinionHeard);
        return done("member.done.hear");
    }

    public String examine() {
        examining.examine(branch, version(), id, result, examinationReason);
        return done("member.done.examine");
    }

    public String confirmUnqualified() {
        examining.confirmUnqualified(branch, version(), id, countyOpinion);
        return done("member.done.confirmUnqualified");
    }

    public String returnToTownship() {
        examining.returnToTownship(branch, version(), id, countyOpinion);
        return done("member.done.returnToTownship");
    }

    private int version() {
        return head.getVersion();
    }

    private String done(String key) {
        tell.done("appraisal", key, member.name());
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + branch;
    }

    public boolean in(String phase) {
        return head.getPhase() == Phase.valueOf(phase);
    }

    /** Excuses are given and taken back as long as the branch deliberates (§1.4). */
    public boolean isExcusing() {
        return !head.getPhase().hasReached(Phase.GENERAL_MEETING);
    }

    /** Who is not graded gets a comment, until the list is posted (§1.7). */
    public boolean isToBeCommented() {
        return member.outcome() == Outcome.COMMENT_ONLY && head.getPhase().hasReached(Phase.COMMITTEE_REVIEW)
                && !head.getPhase().hasReached(Phase.PUBLICITY);
    }

    /** Only where there is a trigger or a referral does an examination count (§1.6). */
    public boolean isToBeExamined() {
        return member.outcome() == Outcome.EXAMINATION_REQUIRED || member.examination() != null || member.referred();
    }

    /** Whether the member gets a grade at all: otherwise there is nothing to lower and nothing to examine (§1.7). */
    public boolean isGraded() {
        return member.outcome() != Outcome.COMMENT_ONLY && member.outcome() != Outcome.NOT_A_MEMBER;
    }

    public List<Grade> getLowerGrades() {
        return lowerGrades;
    }

    public ExaminationResult[] getResults() {
        return ExaminationResult.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getBranch() {
        return branch;
    }

    public void setBranch(Long branch) {
        this.branch = branch;
    }

    public BranchAppraisal getHead() {
        return head;
    }

    public MemberLine getMember() {
        return member;
    }

    public Grade getProposedGrade() {
        return proposedGrade;
    }

    public void setProposedGrade(Grade proposedGrade) {
        this.proposedGrade = proposedGrade;
    }

    public String getProposalReason() {
        return proposalReason;
    }

    public void setProposalReason(String proposalReason) {
        this.proposalReason = proposalReason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getExcuse() {
        return excuse;
    }

    public void setExcuse(String excuse) {
        this.excuse = excuse;
    }

    public String getOpinionHeard() {
        return opinionHeard;
    }

    public void setOpinionHeard(String opinionHeard) {
        this.opinionHeard = opinionHeard;
    }

    public ExaminationResult getResult() {
        return result;
    }

    public void setResult(ExaminationResult result) {
        this.result = result;
    }

    public String getExaminationReason() {
        return examinationReason;
    }

    public void setExaminationReason(String examinationReason) {
        this.examinationReason = examinationReason;
    }

    public String getCountyOpinion() {
        return countyOpinion;
    }

    public void setCountyOpinion(String countyOpinion) {
        this.countyOpinion = countyOpinion;
    }
}
