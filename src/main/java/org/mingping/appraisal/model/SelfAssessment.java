package org.mingping.appraisal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.mingping.shared.Refusal;

/**
 * What a member writes about themself before the ballot (§1.2): four parts and the grade they think right, which counts nowhere. A
 * draft may have gaps; a submitted one may not. Late ones are taken as long as the branch has not voted.
 */
@Entity
public class SelfAssessment {

    /** The longest text of one part, in characters. */
    public static final int MAX_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "self_assessment_seq")
    @SequenceGenerator(name = "self_assessment_seq", sequenceName = "self_assessment_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long memberAppraisalId;
    private long memberId;
    private String thought = "";
    private String work = "";
    private String conduct = "";
    private String life = "";
    @Enumerated(EnumType.STRING)
    private Grade declaredGrade;
    private boolean fromPaper;
    private String enteredBy;
    private Instant submittedAt;

    protected SelfAssessment() {
        // JPA
    }

    public SelfAssessment(long countyId, String scopePath, long memberAppraisalId, long memberId) {
        this.countyId = countyId;
        this.scopePath = scopePath;
        this.memberAppraisalId = memberAppraisalId;
        this.memberId = memberId;
    }

    /** The four parts and the declared grade, as far as they are written. */
    public record Text(String thought, String work, String conduct, String life, Grade declaredGrade) {

        public Text {
            thought = orEmpty(thought);
            work = orEmpty(work);
            conduct = orEmpty(conduct);
            life = orEmpty(life);
        }

        private static String orEmpty(String part) {
            String text = part == null ? "" : part.strip();
            if (text.length() > MAX_LENGTH) {
                throw Refusal.invalid("SELF_ASSESSMENT_TOO_LONG", MAX_LENGTH);
            }
            return text;
        }

        boolean isComplete() {
            return declaredGrade != null && !thought.isEmpty() && !work.isEmpty() && !conduct.isEmpty() && !life.isEmpty();
        }
    }

    /** Keeps what is written so far. */
    public void draft(Text text, boolean paper, String by) {
        if (submittedAt != null) {
            throw Refusal.conflict("SELF_ASSESSMENT_SUBMITTED").under("§1.2");
        }
        write(text, paper, by);
    }

    /** Hands it in: complete, and once; a correction before the ballot is a submission again. */
    public void submit(Text text, boolean paper, String by, Instant now) {
        if (!text.isComplete()) {
            throw Refusal.invalid("SELF_ASSESSMENT_INCOMPLETE").under("§1.2");
        }
        write(text, paper, by);
        submittedAt = now;
    }

    /** Refused with {@code STALE_VERSION} where it was written on since it was seen. @param seen null where nothing was written then */
    public void requireSeen(Integer seen) {
        if (seen == null || seen != version) {
            throw Refusal.stale();
        }
    }

    /** Whether the member handed it in: nobody writes it from paper any more. */
    public boolean isMembersOwn() {
        return submittedAt != null && !fromPaper;
    }

    private void write(Text text, boolean paper, String by) {
        if (paper && isMembersOwn()) {
            throw Refusal.conflict("SELF_ASSESSMENT_OWN").under("§1.2");
        }
        thought = text.thought();
        work = text.work();
        conduct = text.conduct();
        life = text.life();
        declaredGrade = text.declaredGrade();
        fromPaper = paper;
        enteredBy = by;
    }

    public Text text() {
        return new Text(thought, work, conduct, life, declaredGrade);
    }

    public int getVersion() {
        return version;
    }

    public boolean isFromPaper() {
        return fromPaper;
    }

    public String getEnteredBy() {
        return enteredBy;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }
}
