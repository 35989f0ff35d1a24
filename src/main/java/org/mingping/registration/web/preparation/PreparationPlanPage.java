package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.registration.application.preparation.PlanComparison;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.application.preparation.ReviewingPlan;
import org.mingping.registration.application.preparation.WritingPlan;
import org.mingping.registration.model.preparation.PlanState;
import org.mingping.registration.persistence.preparation.ConsultationGaps;
import org.mingping.registration.persistence.preparation.PlanBook;
import org.mingping.shared.web.Tell;

/** {@code preparation-plan.xhtml}: the plan as it is written, reviewed and compared, version with version. */
@Named
@ViewScoped
public class PreparationPlanPage extends PreparationView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPreparation reading;
    @Inject
    private WritingPlan writing;
    @Inject
    private ReviewingPlan reviewing;
    @Inject
    private Tell tell;

    private PlanBook.Standing standing;
    private List<ConsultationGaps.Gap> gaps = List.of();
    private List<PlanBook.Version> versions = List.of();
    private List<PlanComparison.Line> comparison = List.of();
    private Integer from;
    private Integer to;
    private PlanForm form;
    private String reason;

    public void load() {
        requireCampaign();
        show(reading.one(getCampaign(), getOrganisation()));
        gaps = reading.gaps(getCampaign(), getOrganisation());
        reading.plan(getCampaign(), getOrganisation()).ifPresent(plan -> {
            standing = plan.standing();
            versions = plan.versions();
            form = PlanForm.of(standing.text());
        });
        if (to == null && versions.size() > 1) {
            to = versions.size();
            from = to - 1;
        }
        PlanBook.Version one = version(from);
        PlanBook.Version other = version(to);
        comparison = one == null || other == null || one == other ? List.of() : PlanComparison.between(one.text(), other.text(), Caller.current().spokenLocale());
    }

    public String begin() {
        writing.begin(getCampaign(), getOrganisation());
        return done("plan.done.begun");
    }

    public String save() {
        writing.write(standing.id(), standing.version(), form.text());
        return done("plan.done.saved");
    }

    public String submit() {
        writing.submit(standing.id(), standing.version(), form.text());
        return done("plan.done.submitted");
    }

    public String accept() {
        reviewing.accept(standing.id(), standing.version());
        return done("plan.done.accepted");
    }

    public String giveBack() {
        reviewing.giveBack(standing.id(), standing.version(), reason);
        return done("plan.done.returned");
    }

    private String done(String key) {
        tell.done("preparation", key, getLine().name());
        return again(PreparationPages.PLAN);
    }

    /** Whether the township may write on it now. */
    public boolean isWritable() {
        return isTownship() && standing != null && (standing.state() == PlanState.DRAFT || standing.state() == PlanState.RETURNED);
    }

    public boolean isReviewable() {
        return isCounty() && getLine().isRunning() && standing != null && standing.state() == PlanState.SUBMITTED;
    }

    /** What the plan says where it is not being written: for the county what was handed in last, never what is being typed. */
    public PlanBook.Version getLast() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    /** Paragraph by paragraph; empty where there are no two to compare. */
    public List<PlanComparison.Line> getComparison() {
        return comparison;
    }

    private PlanBook.Version version(Integer number) {
        return number == null ? null : versions.stream().filter(one -> one.number() == number).findFirst().orElse(null);
    }

    /** Whether what stands names a day after the campaign's last: it may have been moved since the plan was accepted. */
    public boolean isBeyondCampaign() {
        return getLine().isRunning() && standing != null && standing.text().milestones().stream().anyMatch(one -> one.day() != null && one.day().isAfter(getLine().closesOn()));
    }

    /** Why layers were not heard before it was written. */
    public List<ConsultationGaps.Gap> getGaps() {
        return gaps;
    }

    /** Whether it may be handed in: a plan rests on what was heard. */
    public boolean isHeard() {
        return getLine().consultationDone() != null;
    }

    public PlanBook.Standing getStanding() {
        return standing;
    }

    public List<PlanBook.Version> getVersions() {
        return versions;
    }

    public PlanForm getForm() {
        return form;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
