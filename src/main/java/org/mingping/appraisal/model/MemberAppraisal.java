package org.mingping.appraisal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;

/**
 * One member in one branch's appraisal. Holds what people decided: the totals, the committee's proposal, examination, choice, telling.
 * What follows from them (outcome, grade, derivation, standing in the quota) is computed set-based by
 * {@code appraisal.application.DeterminingGrades} and only read here.
 */
@Entity
public class MemberAppraisal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_appraisal_seq")
    @SequenceGenerator(name = "member_appraisal_seq", sequenceName = "member_appraisal_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long cycleId;
    private long branchAppraisalId;
    private long memberId;
    private String name;
    @Enumerated(EnumType.STRING)
    private MembershipStatus status;
    private boolean mayVote;

    private Integer excellent;
    private Integer qualified;
    private Integer basicallyQualified;
    private Integer unqualified;
    private Integer abstained;

    @Enumerated(EnumType.STRING)
    private Grade proposedGrade;
    private String proposalReason;
    private boolean referred;
    private String referralEvidence;
    @Enumerated(EnumType.STRING)
    private ExaminationResult examination;
    private String examinationReason;
    private String examinedBy;
    private Instant examinedAt;
    private String countyConfirmedBy;
    private Instant countyConfirmedAt;
    private String countyOpinion;
    private Boolean quotaChosen;
    private String quotaReason;
    private String comment;
    private LocalDate toldOn;
    private String toldBy;
    private boolean excused;
    private String excuseReason;
    private String opinionHeard;
    private LocalDate resultToldOn;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private QuotaStanding quotaStanding;
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Grade gradeByVotes;
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Outcome outcome;
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Grade grade;
    @Column(insertable = false, updatable = false)
    private String derivation;

    protected MemberAppraisal() {
        // JPA; rows are made set-based when a cycle opens
    }

    /** Totals from the ballot; a vote again replaces them. */
    public void count(Votes votes) {
        excellent = votes.excellent();
        qualified = votes.qualified();
        basicallyQualified = votes.basicallyQualified();
        unqualified = votes.unqualified();
        abstained = votes.abstained();
    }

    /** The committee proposes a lower grade than the votes give (§1.9); null takes a proposal back. */
    public void propose(Grade proposed, String reason, CommitteeProposalPolicy policy) {
        if (proposed == null) {
            proposedGrade = null;
            proposalReason = null;
            return;
        }
        policy.mayPropose(proposed, standing(), reason).orConflict();
        proposedGrade = proposed;
        proposalReason = reason.strip();
    }

    /** What a proposal is measured by: what the votes give, however a proposal of before or the pool's quota has lowered it since. */
    private Grade standing() {
        if (proposedGrade != null) {
            return gradeByVotes;
        }
        return quotaStanding == null ? grade : Grade.EXCELLENT;
    }

    /** The committee refers the member to examination with evidence (§1.9); null takes a referral back. */
    public void refer(String evidence, CommitteeProposalPolicy policy) {
        if (evidence == null) {
            referred = false;
            referralEvidence = null;
            return;
        }
        requireAppraised();
        policy.mayRefer(evidence).orConflict();
        referred = true;
        referralEvidence = evidence.strip();
    }

    /** The superior's examination (§1.6): only where a trigger or a referral asks for one. */
    public void examine(ExaminationResult result, String reason, String by, Instant now) {
        if (outcome != Outcome.EXAMINATION_REQUIRED && examination == null) {
            throw Refusal.conflict("EXAMINATION_NOT_REQUIRED", name).under("§1.6");
        }
        if (countyConfirmedAt != null) {
            throw Refusal.conflict("EXAMINATION_CONFIRMED_BY_COUNTY", name).under("§1.9");
        }
        requireText("EXAMINATION_REASON", reason);
        examination = result;
        examinationReason = reason.strip();
        examinedBy = by;
        examinedAt = now;
    }

    /** The county confirms an UNQUALIFIED (§1.9), never the person who examined. */
    public void confirmUnqualified(String opinion, String by, Instant now) {
        if (grade != Grade.UNQUALIFIED) {
            throw Refusal.conflict("NOT_UNQUALIFIED", name).under("§1.9");
        }
        if (by.equals(examinedBy)) {
            throw Refusal.forbidden("OWN_PROPOSAL", name).under("§5");
        }
        requireText("COUNTY_OPINION", opinion);
        countyConfirmedBy = by;
        countyConfirmedAt = now;
        countyOpinion = opinion.strip();
    }

    /** The county sends an examination back to the township. */
    public void returnExamination(String opinion) {
        if (grade != Grade.UNQUALIFIED || examination == null) {
            throw Refusal.conflict("NOT_UNQUALIFIED", name).under("§1.9");
        }
        requireText("COUNTY_OPINION", opinion);
        forgetExamination();
        countyOpinion = opinion.strip();
    }

    /** The superior chose among the tied (§1.8). */
    public void choose(SuperiorChoice choice) {
        quotaChosen = choice.admitted();
        quotaReason = choice.reason();
    }

    /** Whether the superior has chosen for or against this member. */
    public boolean isChoiceMade() {
        return quotaChosen != null;
    }

    /** The member was told the grade and heard (§1.11). */
    public void tell(LocalDate on, String by) {
        if (outcome == null || outcome == Outcome.EXAMINATION_REQUIRED || outcome == Outcome.INDETERMINATE) {
            throw Refusal.conflict("NOT_YET_DETERMINED", name).under("§1.11");
        }
        toldOn = on;
        toldBy = by;
        if (excused) {
            resultToldOn = on;
        }
    }

    /** An infirm member need not take part; the branch will have to hear them (§1.4). */
    public void excuse(String reason) {
        requireText("EXCUSE_REASON", reason);
        excused = true;
        excuseReason = reason.strip();
    }

    /** What an excused member said (§1.4). */
    public void hear(String opinion) {
        requireText("OPINION_TEXT", opinion);
        opinionHeard = opinion.strip();
    }

    /** The written comment of one who is not graded (§1.7). */
    public void comment(String text) {
        requireText("COMMENT_TEXT", text);
        comment = text.strip();
    }

    /** An upheld objection: examined again, told again (§1.2). */
    public void reopen(String evidence) {
        forgetExamination();
        referred = true;
        referralEvidence = evidence;
        toldOn = null;
        toldBy = null;
    }

    private void forgetExamination() {
        examination = null;
        examinationReason = null;
        examinedBy = null;
        examinedAt = null;
        countyConfirmedBy = null;
        countyConfirmedAt = null;
    }

    private void requireAppraised() {
        if (outcome == Outcome.COMMENT_ONLY || outcome == Outcome.NOT_A_MEMBER) {
            throw Refusal.conflict("NOT_GRADED", name).under("§1.7");
        }
    }

    private static void requireText(String code, String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(code);
        }
    }

    public Long getId() {
        return id;
    }

    public String getScopePath() {
        return scopePath;
    }

    public int getVersion() {
        return version;
    }

    public long getCycleId() {
        return cycleId;
    }

    public long getBranchAppraisalId() {
        return branchAppraisalId;
    }

    public long getMemberId() {
        return memberId;
    }

    public String getName() {
        return name;
    }

    public MembershipStatus getStatus() {
        return status;
    }

    public boolean isMayVote() {
        return mayVote;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Grade getGrade() {
        return grade;
    }

    public Grade getGradeByVotes() {
        return gradeByVotes;
    }

    public Grade getProposedGrade() {
        return proposedGrade;
    }

    public ExaminationResult getExamination() {
        return examination;
    }

    public QuotaStanding getQuotaStanding() {
        return quotaStanding;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public boolean isExcused() {
        return excused;
    }
}
