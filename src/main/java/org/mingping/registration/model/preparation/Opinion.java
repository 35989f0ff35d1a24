package org.mingping.registration.model.preparation;

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
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** Something people said in a consultation: merged with what says the same, then answered once, adopted or not, with the reason (domain §6). Of whom it came only the group is kept. */
@Entity
public class Opinion {

    /** Characters of an opinion, and of its answer. */
    public static final int TEXT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opinion_seq")
    @SequenceGenerator(name = "opinion_seq", sequenceName = "opinion_seq")
    private Long id;
    @Column(updatable = false)
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    @Column(updatable = false)
    private long campaignId;
    @Column(updatable = false)
    private long organisationId;
    @Column(updatable = false)
    private long consultationId;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private OpinionSubject subject;
    @Column(updatable = false)
    private String content;
    @Enumerated(EnumType.STRING)
    private OpinionState state;
    private Long mergedInto;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;
    @Column(insertable = false, updatable = false)
    private String draftedInto;
    private String withdrawnReason;
    private String withdrawnBy;
    private Instant withdrawnAt;
    @Column(updatable = false)
    private String recordedBy;
    @Column(updatable = false)
    private Instant recordedAt;

    protected Opinion() {
        // JPA
    }

    /** @throws Refusal OPINION_SUBJECT, OPINION_SAID (most characters) */
    public Opinion(Preparing of, long consultation, OpinionSubject subject, String content, String by, Instant now) {
        if (subject == null) {
            throw Refusal.invalid("OPINION_SUBJECT").under(Preparing.CLAUSE);
        }
        this.countyId = of.county();
        this.scopePath = of.path();
        this.campaignId = of.campaign();
        this.organisationId = of.organisation();
        this.consultationId = consultation;
        this.subject = subject;
        this.content = Written.required(content, TEXT, "OPINION_SAID", Preparing.CLAUSE);
        this.state = OpinionState.OPEN;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /**
     * It says the same as another, and shares its answer.
     *
     * @throws Refusal OPINION_WITHDRAWN, OPINION_ANSWERED where either has its answer, OPINION_MERGED where either went into another, OPINION_UNLIKE where they are about different things or in different
     *                 preparations, OPINION_SELF
     */
    public void mergeInto(Opinion other) {
        requireOpen();
        other.requireOpen();
        if (other.id.equals(id)) {
            throw Refusal.invalid("OPINION_SELF").under(Preparing.CLAUSE);
        }
        if (other.subject != subject || other.campaignId != campaignId || other.organisationId != organisationId) {
            throw Refusal.invalid("OPINION_UNLIKE").under(Preparing.CLAUSE);
        }
        state = OpinionState.MERGED;
        mergedInto = other.id;
    }

    /** @throws Refusal OPINION_WITHDRAWN, OPINION_ANSWERED, OPINION_MERGED, OPINION_REASON (most characters) */
    public void answer(boolean adopted, String reason, String by, Instant now) {
        requireOpen();
        answer = Written.required(reason, TEXT, "OPINION_REASON", Preparing.CLAUSE);
        state = adopted ? OpinionState.ADOPTED : OpinionState.NOT_ADOPTED;
        answeredBy = by;
        answeredAt = now;
    }

    /**
     * It was put down wrongly: it stays readable with the reason, and counts no more.
     *
     * @throws Refusal OPINION_WITHDRAWN, OPINION_DRAFTED where a draft lists it, WITHDRAW_REASON (most characters)
     */
    public void withdraw(String reason, String by, Instant now) {
        requireStanding();
        requireNotDrafted();
        withdrawnReason = Written.required(reason, Written.LINE, "WITHDRAW_REASON", Preparing.CLAUSE);
        withdrawnBy = by;
        withdrawnAt = now;
        state = OpinionState.WITHDRAWN;
    }

    /** What a draft lists stands as it was counted there: itself, and what went into it. @throws Refusal OPINION_DRAFTED */
    public void requireNotDrafted() {
        if (draftedInto != null) {
            throw Refusal.conflict("OPINION_DRAFTED", draftedInto).under(Preparing.CLAUSE);
        }
    }

    private void requireStanding() {
        if (state == OpinionState.WITHDRAWN) {
            throw Refusal.conflict("OPINION_WITHDRAWN").under(Preparing.CLAUSE);
        }
    }

    private void requireOpen() {
        requireStanding();
        if (state == OpinionState.MERGED) {
            throw Refusal.conflict("OPINION_MERGED").under(Preparing.CLAUSE);
        }
        if (state != OpinionState.OPEN) {
            throw Refusal.conflict("OPINION_ANSWERED").under(Preparing.CLAUSE);
        }
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public OpinionState getState() {
        return state;
    }

    public Long getMergedInto() {
        return mergedInto;
    }
}
