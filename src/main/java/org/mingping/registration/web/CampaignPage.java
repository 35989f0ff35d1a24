package org.mingping.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.ClosingCampaign;
import org.mingping.registration.application.DroppingCampaign;
import org.mingping.registration.application.OpeningCampaign;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.ReportingTask;
import org.mingping.registration.application.ReschedulingCampaign;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code campaign.xhtml}: who is where in a campaign; the county opens, moves and closes it, a township reports its tasks. */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCampaigns reading;
    @Inject
    private ReadingRegistrations registrations;
    @Inject
    private OpeningCampaign opening;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private DroppingCampaign dropping;
    @Inject
    private ReschedulingCampaign rescheduling;
    @Inject
    private ReportingTask reporting;
    @Inject
    private Tell tell;
    @Inject
    private Today today;

    private Long id;
    private ReadingCampaigns.Whole whole;
    private List<RegistrationProgress.Count> counts = List.of();
    private long undecided;
    private CampaignForm form;
    private CampaignPhase phase;
    private String note;
    private String reason;

    /** One organisation with its tasks in the order of the phases. */
    public record Row(String code, String name, List<CampaignTask> tasks) implements Serializable {
    }

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        whole = reading.one(id);
        form = CampaignForm.of(whole.campaign());
        undecided = !isOfCounty() ? 0 : reading.toClose().stream().filter(one -> one.campaign().id() == id).mapToLong(ReadingCampaigns.ToClose::undecided).sum();
        counts = whole.campaign().openedOn() == null ? List.of() : registrations.progress(id);
    }

    public String getRuleSetName() {
        return whole.ruleSetName();
    }

    public String getProvisionalYear() {
        return whole.provisionalYear();
    }

    public String open() {
        int opened = opening.open(id, whole.campaign().version());
        return done("campaign.done.opened", opened);
    }

    public String close() {
        closing.close(id, whole.campaign().version());
        return done("campaign.done.closed");
    }

    public String drop() {
        dropping.drop(id, whole.campaign().version(), reason);
        return done("campaign.done.dropped");
    }

    public String reschedule() {
        rescheduling.reschedule(id, whole.campaign().version(), form.dates());
        return done("campaign.done.rescheduled");
    }

    public String report() {
        CampaignTask task = whole.tasks().stream().filter(one -> one.phase() == phase && one.organisationId() == Caller.current().organisationId()).findFirst()
                .orElseThrow(Refusal::notFound);
        reporting.report(id, null, phase, task.version(), note);
        return done("campaign.done.reported");
    }

    private String done(String key, Object... values) {
        tell.done("registration", key, values);
        return RegistrationPages.CAMPAIGN + "?faces-redirect=true&id=" + id;
    }

    public List<Row> getRows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        whole.tasks().forEach(task -> rows.computeIfAbsent(task.organisation(),
                code -> new Row(code, task.organisationName(), whole.tasks().stream().filter(one -> one.organisation().equals(code)).toList())));
        return List.copyOf(rows.values());
    }

    /** Done on, or to be done by: as the page of the organisation's preparation says it, in the reader's language. */
    public String standing(CampaignTask task) {
        boolean over = task.doneOn() == null && whole.campaign().state() == CampaignState.CLOSED;
        return Words.say1("registration", over ? "TaskStanding.UNFINISHED" : "TaskStanding." + task.standing(today.day()), Words.day(task.doneOn() == null ? task.dueOn() : task.doneOn()));
    }

    /** What the caller's own organisation can report. */
    public List<CampaignPhase> getToReport() {
        return !Caller.current().is(Role.TOWNSHIP_OFFICER) || !whole.campaign().state().isRunning() ? List.of()
                : whole.tasks().stream().filter(task -> task.doneOn() == null && task.phase().isReported() && task.organisationId() == Caller.current().organisationId()).map(CampaignTask::phase).toList();
    }

    public boolean isMayOpen() {
        return isOfCounty() && whole.campaign().state() == CampaignState.PLANNED;
    }

    /** Whether its day has come: before it opening would be refused. */
    public boolean isOpensNow() {
        return isMayOpen() && !whole.campaign().opensOn().isAfter(today.day());
    }

    public boolean isMayClose() {
        return isOpenToCounty() && whole.campaign().registrationEndsOn().isBefore(today.day());
    }

    /** Whether the term still runs: nothing is offered that would be refused. */
    public boolean isClosesLater() {
        return isOpenToCounty() && !isMayClose();
    }

    /** How many members were asked: said before it is closed for good. */
    public long getAsked() {
        return counts.stream().filter(one -> one.standing() != RegistrationStanding.VOID).mapToLong(RegistrationProgress.Count::registrations).sum();
    }

    /** How many of them have not registered. */
    public long getMissing() {
        return counts.stream().filter(one -> one.standing() == RegistrationStanding.MISSING).mapToLong(RegistrationProgress.Count::registrations).sum();
    }

    /** Tasks of organisations that are not done, which nobody can report any more once it is closed; registration's own says how many are missing. */
    public long getUnfinished() {
        return whole.tasks().stream().filter(task -> task.doneOn() == null && task.phase() != CampaignPhase.REGISTRATION).count();
    }

    /** How many registrations still wait for somebody, and keep it open. */
    public long getUndecided() {
        return undecided;
    }

    public boolean isMayReschedule() {
        return isMayOpen() || isOpenToCounty();
    }

    private boolean isOpenToCounty() {
        return isOfCounty() && whole.campaign().state() == CampaignState.OPEN;
    }

    private static boolean isOfCounty() {
        return Caller.current().is(Role.COUNTY_OFFICER);
    }

    public Plot getPlot() {
        return RegistrationPlot.of(counts);
    }

    public CampaignPhase[] getPhases() {
        return CampaignPhase.values();
    }

    public Campaigns.Line getCampaign() {
        return whole.campaign();
    }

    public CampaignForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public CampaignPhase getPhase() {
        return phase;
    }

    public void setPhase(CampaignPhase phase) {
        this.phase = phase;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
