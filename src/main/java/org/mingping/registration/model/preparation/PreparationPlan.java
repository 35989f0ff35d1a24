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
import java.time.LocalDate;
import org.mingping.access.model.SamePerson;
import org.mingping.shared.Refusal;

/**
 * A township-tier organisation's plan for the campaign: written, handed in as a numbered version, returned with a reason or accepted by the county. A version that was handed in is kept as it
 * was (rows of their own); what stands here is what is being written on.
 */
@Entity
public class PreparationPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "preparation_plan_seq")
    @SequenceGenerator(name = "preparation_plan_seq", sequenceName = "preparation_plan_seq")
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
    @Enumerated(EnumType.STRING)
    private PlanState state;
    private String aims;
    private String content;
    private String method;
    private String milestones;
    /** Of the version handed in last; 0 before the first. */
    private int number;
    private String writtenBy;
    private Instant writtenAt;

    protected PreparationPlan() {
        // JPA
    }

    /** @param milestones the text's, as {@code MilestonesJson} writes them */
    public PreparationPlan(Preparing of, PlanText text, String milestones, String by, Instant now) {
        this.countyId = of.county();
        this.scopePath = of.path();
        this.campaignId = of.campaign();
        this.organisationId = of.organisation();
        this.state = PlanState.DRAFT;
        take(text, milestones, by, now);
    }

    /** @throws Refusal PLAN_SUBMITTED while the county reads it, PLAN_ACCEPTED */
    public void write(PlanText text, String written, String by, Instant now) {
        requireOpen();
        take(text, written, by, now);
    }

    /**
     * @param closing the campaign's last day
     * @param heard   whether the consultation is concluded: a plan rests on what was heard
     * @return the number of the version that is handed in
     * @throws Refusal PLAN_SUBMITTED, PLAN_ACCEPTED, PLAN_UNHEARD, and what {@link PlanPolicy#requireSubmittable} refuses
     */
    public int submit(PlanText standing, LocalDate closing, boolean heard) {
        requireOpen();
        if (!heard) {
            throw Refusal.conflict("PLAN_UNHEARD").under(Preparing.CLAUSE);
        }
        PlanPolicy.requireSubmittable(standing, closing);
        state = PlanState.SUBMITTED;
        number++;
        return number;
    }

    /** @param submittedBy who handed it in @throws Refusal PLAN_NOT_SUBMITTED, PLAN_OWN, and what {@link PlanPolicy#requireAcceptable} refuses */
    public void accept(PlanText standing, LocalDate closing, SamePerson submittedBy, SamePerson by) {
        requireSubmitted(submittedBy, by);
        PlanPolicy.requireAcceptable(standing, closing);
        state = PlanState.ACCEPTED;
    }

    /** Back to the township. @throws Refusal PLAN_NOT_SUBMITTED, PLAN_OWN */
    public void giveBack(SamePerson submittedBy, SamePerson by) {
        requireSubmitted(submittedBy, by);
        state = PlanState.RETURNED;
    }

    private void take(PlanText text, String written, String by, Instant now) {
        aims = text.aims();
        content = text.content();
        method = text.method();
        milestones = written;
        writtenBy = by;
        writtenAt = now;
    }

    private void requireOpen() {
        if (state == PlanState.SUBMITTED) {
            throw Refusal.conflict("PLAN_SUBMITTED").under(Preparing.CLAUSE);
        }
        if (state == PlanState.ACCEPTED) {
            throw Refusal.conflict("PLAN_ACCEPTED").under(Preparing.CLAUSE);
        }
    }

    private void requireSubmitted(SamePerson submittedBy, SamePerson by) {
        if (state != PlanState.SUBMITTED) {
            throw Refusal.conflict("PLAN_NOT_SUBMITTED").under(Preparing.CLAUSE);
        }
        if (submittedBy.isAlso(by)) {
            throw Refusal.forbidden("PLAN_OWN").under(Preparing.CLAUSE);
        }
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getScopePath() {
        return scopePath;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public int getNumber() {
        return number;
    }

    public PlanState getState() {
        return state;
    }

    public String getAims() {
        return aims;
    }

    public String getContent() {
        return content;
    }

    public String getMethod() {
        return method;
    }

    public String getMilestones() {
        return milestones;
    }
}
