package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.HolderNames;
import org.mingping.access.Pages;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.ListingRepresentatives;
import org.mingping.appraisal.application.ConcludingReview;
import org.mingping.appraisal.application.ConfirmingAppraisal;
import org.mingping.appraisal.application.OpeningBallot;
import org.mingping.appraisal.application.PostingPublicity;
import org.mingping.appraisal.application.ReadingAwaited;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.RecordingMeeting;
import org.mingping.appraisal.application.TellingMembers;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.PublicityPeriod;
import org.mingping.appraisal.persistence.AwaitedSteps;
import org.mingping.appraisal.persistence.BranchSteps;
import org.mingping.appraisal.persistence.BranchView.MemberLine;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.web.ballot.DeadlineField;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/**
 * {@code branch.xhtml}: one branch's appraisal, its phases as steps, the current one open with its one action for whoever may do it.
 * Holds the version that was seen, so that acting on a stale page is refused.
 */
@Named
@ViewScoped
public class BranchPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/appraisal/branch.xhtml?faces-redirect=true&id=";

    @Inject
    private HolderNames names;
    @Inject
    private ListingRepresentatives representatives;
    @Inject
    private ReadingBranchAppraisal reading;
    @Inject
    private ReadingCycle cycles;
    @Inject
    private ReadingAwaited awaited;
    @Inject
    private OpeningBallot openingBallot;
    @Inject
    private ConcludingReview concludingReview;
    @Inject
    private RecordingMeeting recordingMeeting;
    @Inject
    private TellingMembers tellingMembers;
    @Inject
    private PostingPublicity postingPublicity;
    @Inject
    private ConfirmingAppraisal confirmingAppraisal;
    @Inject
    private DeadlineField deadline;
    @Inject
    private Pages pages;
    @Inject
    private Tell tell;

    private Long id;
    private BranchAppraisal head;
    private HalfYear period;
    private OffsetDateTime opened;
    private List<MemberLine> members = List.of();
    private List<Refusal> openPoints = List.of();
    private Map<Phase, BranchSteps.Taken> taken = Map.of();
    private AwaitedSteps.Standing standing;
    private int listed;
    private Integer massRepresentatives;
    private LocalDate heldOn;
    private Integer present;
    private Integer inFavour;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        head = reading.head(id);
        Cycles.Line cycle = cycles.cycle(head.getCycleId());
        period = cycle.period();
        opened = cycle.openedAt();
        if (!Caller.current().isConfinedToOwn()) {
            members = reading.members(id);
            listed = representatives.of(id).size();
            massRepresentatives = listed > 0 ? Integer.valueOf(listed) : null;
            taken = reading.steps(id);
            standing = awaited.of(id);
            openPoints = head.getPhase() == Phase.EXAMINATION ? reading.openPoints(id) : List.of();
        }
    }

    public String openBallot() {
        openingBallot.open(id, head.getVersion(), massRepresentatives, deadline.getUntil());
        return done("branch.done.openBallot");
    }

    public String concludeReview() {
        concludingReview.conclude(id, head.getVersion());
        return done("branch.done.concludeReview");
    }

    public String recordMeeting() {
        boolean passed = recordingMeeting.record(id, head.getVersion(), heldOn, present, inFavour);
        return done(passed ? "branch.done.meetingPassed" : "branch.done.meetingNotPassed");
    }

    public String tellAll() {
        tellingMembers.tell(id, head.getVersion(), List.of());
        return done("branch.done.tellAll");
    }

    public String post() {
        postingPublicity.post(id, head.getVersion());
        return done("branch.done.post");
    }

    public String confirm() {
        confirmingAppraisal.confirm(id, head.getVersion());
        return done("branch.done.confirm");
    }

    private String done(String key) {
        tell.done("appraisal", key);
        return AGAIN + id;
    }

    public List<PhaseSteps.PhaseStep> getSteps() {
        return PhaseSteps.of(head, opened, tookAt(Phase.GENERAL_MEETING.name()));
    }

    /** The steps still to come, for what they will need. */
    public List<PhaseSteps.PhaseStep> getComing() {
        return getSteps().stream().filter(step -> step.state().equals("coming")).toList();
    }

    public boolean in(String phase) {
        return head.getPhase() == Phase.valueOf(phase);
    }

    public boolean past(String phase) {
        return head.getPhase().compareTo(Phase.valueOf(phase)) > 0;
    }

    /** Whether whoever looks is the one to take the current step. */
    public boolean isMine() {
        Caller caller = Caller.current();
        return switch (head.getPhase()) {
            case SELF_ASSESSMENT, GENERAL_MEETING -> caller.is(Role.BRANCH_OFFICER);
            case COMMITTEE_REVIEW -> caller.is(Role.BRANCH_OFFICER) || caller.is(Role.TOWNSHIP_OFFICER) && !getUndecided().isEmpty();
            case BALLOT -> caller.is(Role.BRANCH_OFFICER) || caller.is(Role.TOWNSHIP_OFFICER);
            case EXAMINATION -> caller.isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER, Role.COUNTY_APPROVER));
            case PUBLICITY -> caller.is(Role.TOWNSHIP_APPROVER);
            case CONFIRMED -> false;
        };
    }

    /** Who is waited for, and for what, besides whoever looks; empty for nobody else. A member's own account sees the branch's phase alone. */
    public String getWaitsFor() {
        if (standing != null) {
            return AwaitedWords.text(AwaitedWords.ofOthers(standing, Caller.current()), Words.locale());
        }
        return head.getPhase() == Phase.PUBLICITY ? AwaitedWords.text(awaited.whilePosted(id), Words.locale())
                : Words.say("appraisal", "phase." + head.getPhase() + ".who");
    }

    /** Whether whoever looks has typed the totals of the vote that runs (§1.5). */
    public boolean isTyped() {
        return standing != null && standing.typedOwn();
    }

    /** Who may type the other totals. */
    public String getTypists() {
        return TallyPage.typists(awaited.otherOfficers(id));
    }

    public boolean isSelfAssessmentsOpen() {
        return pages.mayOpen(Caller.current(), AppraisalPages.SELF_ASSESSMENT);
    }

    /** The first day of publicity that counts. */
    public LocalDate getFirstDay() {
        return PublicityPeriod.firstDay(head.getPostedOn());
    }

    public long getSubmitted() {
        return members.stream().filter(member -> member.submittedAt() != null).count();
    }

    public long getVoters() {
        return members.stream().filter(MemberLine::mayVote).count();
    }

    /** Whom the county still has to confirm as unqualified, by examination or by a sanction (§1.7). */
    public List<MemberLine> getToConfirm() {
        return Caller.current().is(Role.COUNTY_APPROVER)
                ? members.stream().filter(member -> member.grade() == Grade.UNQUALIFIED && member.countyConfirmedAt() == null).toList() : List.of();
    }

    public List<MemberLine> getToExamine() {
        List<MemberLine> toConfirm = getToConfirm();
        return members.stream().filter(member -> !toConfirm.contains(member))
                .filter(member -> member.outcome() == Outcome.EXAMINATION_REQUIRED || member.examination() != null || member.referred()).toList();
    }

    /** Who ended a phase, in words; empty where it is not on record. */
    public String tookBy(String phase) {
        BranchSteps.Taken step = taken.get(Phase.valueOf(phase));
        return step == null ? "" : Arrays.stream(step.doneBy().split(",")).map(names::name).collect(Collectors.joining(Words.say("shared", "list.separator")));
    }

    /** When a phase ended; null where it is not on record. */
    public OffsetDateTime tookAt(String phase) {
        BranchSteps.Taken step = taken.get(Phase.valueOf(phase));
        return step == null ? null : step.doneAt();
    }

    /** When the meeting whose figures are on record was held; when it was put down, for one that failed before its day was kept. */
    public TemporalAccessor getMeetingDay() {
        LocalDate held = head.getMeetingOn() == null ? head.getMeetingFailedOn() : head.getMeetingOn();
        return held == null ? tookAt(Phase.GENERAL_MEETING.name()) : held;
    }

    /** Whom the votes gave no grade: the branch votes again on them (§1.6). */
    public List<MemberLine> getUndecided() {
        return members.stream().filter(member -> member.outcome() == Outcome.INDETERMINATE).toList();
    }

    public long getUntold() {
        return members.stream().filter(member -> member.toldOn() == null).count();
    }

    /** Whether everyone not told yet can be told (§1.11). */
    public boolean isReadyToTell() {
        return members.stream().filter(member -> member.toldOn() == null).allMatch(member -> member.readyToTell().allowed());
    }

    public boolean isTallied() {
        return members.stream().anyMatch(MemberLine::isTallied);
    }

    public String getPeriodName() {
        return Words.halfYear(period);
    }

    public String sentence(Refusal refusal) {
        return refusal.sentence(Words.locale());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public BranchAppraisal getHead() {
        return head;
    }

    public List<MemberLine> getMembers() {
        return members;
    }

    public List<Refusal> getOpenPoints() {
        return openPoints;
    }

    /** How many mass representatives stand on the branch's list. */
    public int getListed() {
        return listed;
    }

    public Integer getMassRepresentatives() {
        return massRepresentatives;
    }

    public void setMassRepresentatives(Integer massRepresentatives) {
        this.massRepresentatives = massRepresentatives;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public Integer getPresent() {
        return present;
    }

    public void setPresent(Integer present) {
        this.present = present;
    }

    public Integer getInFavour() {
        return inFavour;
    }

    public void setInFavour(Integer inFavour) {
        this.inFavour = inFavour;
    }
}
