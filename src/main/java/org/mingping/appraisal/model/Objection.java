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
    private String raisedBy;
    private LocalDate raisedOn;
    private String content;
    private String answer;
    private Boolean upheld;
    private String answeredBy;
    private LocalDate answeredOn;

    protected Objection() {
        // JPA
    }

    public Objection(BranchAppraisal branch, long memberAppraisalId, String raisedBy, LocalDate raisedOn, String content) {
        branch.requirePhase(Phase.PUBLICITY);
        if (raisedBy == null || raisedBy.isBlank() || content == null || content.isBlank()) {
            throw Refusal.invalid("OBJECTION_TEXT").under(PublicityPeriod.CLAUSE);
        }
        this.countyId = branch.getCountyId();
        this.scopePath = branch.getScopePath();
        this.branchAppraisalId = branch.getId();
        this.memberAppraisalId = memberAppraisalId;
        this.raisedBy = raisedBy.strip();
        this.raisedOn = raisedOn;
        this.content = content.strip();
    }

    /** Answers in writing, once. */
    public void answer(String text, boolean isUpheld, String by, LocalDate on) {
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

    public String getContent() {
        return content;
    }
}
