package org.mingping.appraisal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.mingping.shared.Refusal;

/** What somebody has against a posted grade, and the superior's written answer (§1.11). */
@Entity
public class Objection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "objection_seq")
    @SequenceGenerator(name = "objection_seq", sequenceName = "objection_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long branchAppraisalId;
    private long memberAppraisalId;
    private String aboutName;
    private String raisedBy;
    private Long raisedByMemberId;
    private Long recordedByAccountId;
    private LocalDate raisedOn;
    private String content;
    private String answer;
    private Boolean upheld;
    private String answeredBy;
    private LocalDate answeredOn;

    protected Objection() {
        // JPA
    }

    /** @param aboutName the name as it is posted */
    public Objection(BranchAppraisal branch, long memberAppraisalId, String aboutName, Objector by, LocalDate raisedOn, String content) {
        branch.requirePhase(Phase.PUBLICITY);
        if (by.name() == null || by.name().isBlank() || content == null || content.isBlank()) {
            throw Refusal.invalid("OBJECTION_TEXT").under(PublicityPeriod.CLAUSE);
        }
        this.countyId = branch.getCountyId();
        this.scopePath = branch.getScopePath();
        this.branchAppraisalId = branch.getId();
        this.memberAppraisalId = memberAppraisalId;
        this.aboutName = aboutName;
        this.raisedBy = by.name().strip();
        this.raisedByMemberId = by.memberId();
        this.recordedByAccountId = by.accountId();
        this.raisedOn = raisedOn;
        this.content = content.strip();
    }

    /** Answers in writing, once, and by somebody else than who recorded it. */
    public void answer(String text, boolean isUpheld, String by, long accountId, LocalDate on) {
        if (recordedByAccountId != null && recordedByAccountId == accountId) {
            throw Refusal.forbidden("OWN_OBJECTION").under("§5");
        }
        if (answer != null) {
            throw Refusal.conflict("OBJECTION_ANSWERED").under(PublicityPeriod.CLAUSE);
        }
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("OBJECTION_ANSWER").under(PublicityPeriod.CLAUSE);
        }
        answer = text.strip();
        upheld = isUpheld;
        answeredBy = by;
        answeredOn = on;
    }

    public Long getId() {
        return id;
    }

    public long getBranchAppraisalId() {
        return branchAppraisalId;
    }

    public long getMemberAppraisalId() {
        return memberAppraisalId;
    }

    public String getAboutName() {
        return aboutName;
    }

    /** Null where no member objected on their own account. */
    public Long getRaisedByMemberId() {
        return raisedByMemberId;
    }

    public String getContent() {
        return content;
    }
}
