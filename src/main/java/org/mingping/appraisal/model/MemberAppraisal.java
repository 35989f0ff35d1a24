package org.mingping.appraisal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.List;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

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

    @Embedded
    private CommitteeOpinion opinion = new CommitteeOpinion();
    @Embedded
    private Examination examination;
    private Boolean quotaChosen;
    private String quotaReason;
    private String comment;
    private LocalDate toldOn;
    private String toldBy;
    @Embedded
    private Excusal excusal = new Excusal();

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
        opinion.propose(proposed, standing(), reason, policy);
    }

    /** What the committee may propose (§1.9), best first; nothing where nothing is graded or the grade is as low as it may make it. */
    public List<Grade> proposable(CommitteeProposalPolicy policy) {
        return policy.proposable(standing());
    }

    /** What a proposal is measured by: what the votes give, however a proposal of before or the pool's quota has lowered it since. */
    private Grade standing() {
        if (opinion.proposedGrade() != null) {
            return gradeByVotes;
        }
        return quotaStanding == null ? grade : Grade.EXCELLENT;
    }

    /** The committee refers the member to examination with evidence (§1.9); null takes a referral back. */
    public void refer(String evidence, CommitteeProposalPolicy policy) {
        if (evidence == null) {
            opinion.takeReferralBack();
            return;
        }
        if (outcome == Outcome.COMMENT_ONLY || outcome == Outcome.NOT_A_MEMBER) {
            throw Refusal.conflict("NOT_GRADED", name).under("§1.7");
        }
        policy.mayRefer(evidence).orConflict();
        opinion.refer(evidence);
    }

    /** The superior's examination (§1.6): only where a trigger or a referral asks for one. */
    public void examine(ExaminationResult result, String reason, String by, Instant now) {
        if (outcome != Outcome.EXAMINATION_REQUIRED && getExamination() == null) {
            throw Refusal.conflict("EXAMINATION_NOT_REQUIRED", name).under("§1.6");
        }
        examination().examine(name, result, reason, by, now);
    }

    /** The county confirms an UNQUALIFIED (§1.9), once, and never the person who examined. */
    public void confirmUnqualified(String why, String by, Instant now) {
        requireUnqualified();
        examination().confirm(name, why, by, now);
    }

    /** The county sends an examination back to the township; what a sanction alone decided has none. */
    public void returnExamination(String why) {
        requireUnqualified();
        examination().giveBack(name, why);
    }

    private void requireUnqualified() {
        if (grade != Grade.UNQUALIFIED) {
            throw Refusal.conflict("NOT_UNQUALIFIED", name).under(Examination.CLAUSE);
        }
    }

    /** Hibernate gives none where nothing of it is stored. */
    private Examination examination() {
        if (examination == null) {
            examination = new Examination();
        }
        return examination;
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

    /** Whether the superior has chosen this member for a slot. */
    public boolean isChosen() {
        return Boolean.TRUE.equals(quotaChosen);
    }

    /** The member was told the grade, or the comment, and heard (§1.11). */
    public void tell(LocalDate on, String by) {
        TellingPolicy.ready(name, new TellingPolicy.Standing(outcome, grade, examination().isConfirmed(), quotaStanding, isChoiceMade(), comment != null))
                .orConflict();
        toldOn = on;
        toldBy = by;
        excusal.told(on);
    }

    /** An infirm member need not take part; the branch will have to hear them (§1.4). @param phase where the branch stands */
    public void excuse(String reason, Phase phase) {
        excusal.grant(reason, phase, toldOn);
    }

    /** Takes part after all (§1.4). @param phase where the branch stands */
    public void withdrawExcuse(Phase phase) {
        excusal.withdraw(name, phase);
    }

    /** What an excused member said (§1.4). */
    public void hear(String said) {
        excusal.hear(name, said);
    }

    /** The written comment of one who is not graded (§1.7); whoever was told another one is told again. */
    public void comment(String text) {
        if (outcome != Outcome.COMMENT_ONLY) {
            throw Refusal.conflict("GRADED_NO_COMMENT", name).under(ConfirmationPolicy.COMMENT_CLAUSE);
        }
        String written = Written.text(text, "COMMENT_TEXT");
        if (!written.equals(comment)) {
            untell();
        }
        comment = written;
    }

    /** An upheld objection: examined again, told again (§1.2). */
    public void reopen(String objection) {
        examination().objected(objection);
        untell();
    }

    private void untell() {
        toldOn = null;
        toldBy = null;
        excusal.told(null);
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
        return opinion.proposedGrade();
    }

    public ExaminationResult getExamination() {
        return examination == null ? null : examination.result();
    }

    public QuotaStanding getQuotaStanding() {
        return quotaStanding;
    }

    public String getComment() {
        return comment;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public boolean isExcused() {
        return excusal.isExcused();
    }

    public String getOpinionHeard() {
        return excusal.opinionHeard();
    }
}
