package org.mingping.appraisal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** What the township found (§1.6), and whether the county confirms what follows from it (§1.9): two tiers, two people, each once. */
@Embeddable
public class Examination {

    public static final String CLAUSE = "§1.9";

    @Enumerated(EnumType.STRING)
    @Column(name = "examination")
    private ExaminationResult result;
    private String examinationReason;
    private String examinedBy;
    private Instant examinedAt;
    private String countyConfirmedBy;
    private Instant countyConfirmedAt;
    private String countyOpinion;
    private String upheldObjection;

    void examine(String name, ExaminationResult found, String reason, String by, Instant now) {
        requireUnconfirmed(name);
        examinationReason = Written.text(reason, "EXAMINATION_REASON");
        result = found;
        examinedBy = by;
        examinedAt = now;
    }

    /** The county confirms, never the person who examined. */
    void confirm(String name, String opinion, String by, Instant now) {
        requireUnconfirmed(name);
        if (by.equals(examinedBy)) {
            throw Refusal.forbidden("OWN_PROPOSAL", name).under("§5");
        }
        countyOpinion = Written.text(opinion, "COUNTY_OPINION");
        countyConfirmedBy = by;
        countyConfirmedAt = now;
    }

    /** The county sends it back to the township, with why. */
    void giveBack(String name, String opinion) {
        requireUnconfirmed(name);
        if (result == null) {
            throw Refusal.conflict("NOTHING_TO_RETURN", name).under(CLAUSE);
        }
        String why = Written.text(opinion, "COUNTY_OPINION");
        forget();
        countyOpinion = why;
    }

    /** To be examined anew, and confirmed anew. */
    void forget() {
        result = null;
        examinationReason = null;
        examinedBy = null;
        examinedAt = null;
        countyConfirmedBy = null;
        countyConfirmedAt = null;
        countyOpinion = null;
    }

    /** An objection was upheld: what was examined and confirmed before counts no more, and the objection calls for an examination (§1.2). */
    void objected(String content) {
        forget();
        upheldObjection = content;
    }

    private void requireUnconfirmed(String name) {
        if (isConfirmed()) {
            throw Refusal.conflict("EXAMINATION_CONFIRMED_BY_COUNTY", name).under(CLAUSE);
        }
    }

    boolean isConfirmed() {
        return countyConfirmedAt != null;
    }

    ExaminationResult result() {
        return result;
    }
}
