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
import java.time.LocalDate;
import org.mingping.shared.Refusal;

/**
 * One branch's appraisal in one cycle: the phases of §1.2, each entered only from the one before. Names and superiors are those of the
 * day the cycle was opened, so that a branch moved later keeps its past under the old superior. Every act passes through a method here
 * that refuses the wrong order; its version makes a stale page or a second officer at once harmless.
 */
@Entity
public class BranchAppraisal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "branch_appraisal_seq")
    @SequenceGenerator(name = "branch_appraisal_seq", sequenceName = "branch_appraisal_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long cycleId;
    private long organisationId;
    private String branchCode;
    private String branchName;
    private long townshipId;
    private String townshipCode;
    private String townshipName;
    @Enumerated(EnumType.STRING)
    private Phase phase;
    private Instant phaseSince;
    private Instant rollFrozenAt;
    private Integer massRepresentatives;
    private Integer sheetsIssued;
    private Integer sheetsReturned;
    private Instant talliedAt;
    private String reviewedBy;
    private LocalDate meetingOn;
    private LocalDate meetingFailedOn;
    private Integer meetingEntitled;
    private Integer meetingPresent;
    private Integer meetingInFavour;
    private LocalDate postedOn;
    private LocalDate publicityEndsOn;
    private Boolean publicityProvisional;
    private LocalDate confirmedOn;

    protected BranchAppraisal() {
        // JPA; rows are made set-based when a cycle opens
    }

    /** Refuses anything that belongs to another phase ({@code WRONG_PHASE}). */
    public void requirePhase(Phase needed) {
        if (phase != needed) {
            throw Refusal.conflict("WRONG_PHASE", phase, needed).under("§1.2");
        }
    }

    /** Refuses anything outside of these phases and those between ({@code WRONG_PHASE}). */
    public void requirePhases(Phase first, Phase last) {
        if (!phase.hasReached(first) || !last.hasReached(phase)) {
            throw Refusal.conflict("WRONG_PHASE", phase, first).under("§1.2");
        }
    }

    /** Refuses anything once the grades are final ({@code APPRAISAL_FINAL}). */
    public void requireOpen() {
        if (phase == Phase.CONFIRMED) {
            throw Refusal.conflict("APPRAISAL_FINAL", branchName).under("§1.12");
        }
    }

    /**
     * The rolls are frozen and the ballot opens (§1.3), when every member will be marked by enough people (§4).
     *
     * @param voters members on the roll of voters
     */
    public void openBallot(int voters, int representatives, TurnoutPolicy turnout, Instant now) {
        turnout.enoughMarkers(voters, representatives).orConflict();
        moveTo(Phase.BALLOT, now);
        massRepresentatives = representatives;
        rollFrozenAt = now;
    }

    /**
     * The vote whose totals are typed now.
     *
     * @param undecided how many members the votes gave no grade: the branch votes again on them during the committee's review (§1.6)
     */
    public TallyRound tallyRound(int undecided) {
        if (phase != Phase.COMMITTEE_REVIEW || undecided == 0) {
            requirePhase(Phase.BALLOT);
        }
        return new TallyRound(phase, talliedAt != null && talliedAt.isAfter(phaseSince) ? talliedAt : phaseSince);
    }

    /** A vote again was counted (§1.6): the next one, if it needs one, is another. */
    public void countAgain(Instant now) {
        requirePhase(Phase.COMMITTEE_REVIEW);
        talliedAt = now;
    }

    /** The committee's opinion is complete and goes to the general meeting (§1.9). */
    public void concludeReview(String by, Instant now) {
        moveTo(Phase.GENERAL_MEETING, now);
        reviewedBy = by;
    }

    /**
     * The general meeting voted (§1.10): passed, the superior examines; not passed, the committee starts again.
     *
     * @return whether the proposal passed
     */
    public boolean holdMeeting(LocalDate on, MeetingCount count, GeneralMeetingPolicy policy, Instant now) {
        requirePhase(Phase.GENERAL_MEETING);
        policy.valid(count).orConflict();
        boolean passed = policy.passed(count).allowed();
        moveTo(passed ? Phase.EXAMINATION : Phase.COMMITTEE_REVIEW, now);
        meetingOn = passed ? on : null;
        meetingFailedOn = passed ? meetingFailedOn : on;
        meetingEntitled = count.entitled();
        meetingPresent = count.present();
        meetingInFavour = count.inFavour();
        return passed;
    }

    /** The grades are posted (§1.11). */
    public void post(PublicityPeriod period, Instant now) {
        moveTo(Phase.PUBLICITY, now);
        postedOn = period.postedOn();
        publicityEndsOn = period.lastDay();
        publicityProvisional = period.provisional();
    }

    /** An objection was upheld (§1.2), or what is posted is no longer what was determined (§1.7): the superior examines again. */
    public void sendBackToExamination(Instant now) {
        moveTo(Phase.EXAMINATION, now);
        postedOn = null;
        publicityEndsOn = null;
        publicityProvisional = null;
    }

    /** The grades become final (§1.12). */
    public void confirm(ConfirmationPolicy.Open open, LocalDate today, Instant now) {
        requirePhase(Phase.PUBLICITY);
        ConfirmationPolicy.mayConfirm(open, today).orConflict();
        moveTo(Phase.CONFIRMED, now);
        confirmedOn = today;
    }

    private void moveTo(Phase next, Instant now) {
        phase.moveTo(next).orConflict();
        phase = next;
        phaseSince = now;
    }

    public Long getId() {
        return id;
    }

    public long getCountyId() {
        return countyId;
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

    public long getOrganisationId() {
        return organisationId;
    }

    public String getBranchCode() {
        return branchCode;
    }

    public String getBranchName() {
        return branchName;
    }

    public long getTownshipId() {
        return townshipId;
    }

    public String getTownshipName() {
        return townshipName;
    }

    public Phase getPhase() {
        return phase;
    }

    public Instant getPhaseSince() {
        return phaseSince;
    }

    public Instant getRollFrozenAt() {
        return rollFrozenAt;
    }

    public Instant getTalliedAt() {
        return talliedAt;
    }

    public Integer getMassRepresentatives() {
        return massRepresentatives;
    }

    public Integer getSheetsIssued() {
        return sheetsIssued;
    }

    public Integer getSheetsReturned() {
        return sheetsReturned;
    }

    public String getReviewedBy() {
        return reviewedBy;
    }

    public LocalDate getMeetingOn() {
        return meetingOn;
    }

    /** The day of the last meeting that did not pass the proposals, also after one that did; null where none failed. */
    public LocalDate getMeetingFailedOn() {
        return meetingFailedOn;
    }

    public Integer getMeetingEntitled() {
        return meetingEntitled;
    }

    public Integer getMeetingPresent() {
        return meetingPresent;
    }

    public Integer getMeetingInFavour() {
        return meetingInFavour;
    }

    public LocalDate getPostedOn() {
        return postedOn;
    }

    public LocalDate getPublicityEndsOn() {
        return publicityEndsOn;
    }

    public boolean isPublicityProvisional() {
        return Boolean.TRUE.equals(publicityProvisional);
    }

    public LocalDate getConfirmedOn() {
        return confirmedOn;
    }
}
