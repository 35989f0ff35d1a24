package org.mingping.orglife.model;

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
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * A meeting of a branch (domain §3): planned, then either held, which is said by recording who came, or cancelled. A held one is never cancelled; its
 * attendance may be corrected with a reason.
 */
@Entity
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_seq")
    @SequenceGenerator(name = "meeting_seq", sequenceName = "meeting_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long organisationId;
    @Enumerated(EnumType.STRING)
    private MeetingKind kind;
    private String topic;
    private String place;
    private LocalDate meetsOn;
    /** Beijing's clock on the wall, {@code 15:00}: a type of time would be moved from zone to zone on its way to the database. */
    private String meetsAt;
    private boolean everyone;
    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;
    private String cancelReason;
    private String plannedBy;
    private Instant plannedAt;
    private String recordedBy;
    private Instant recordedAt;

    protected Meeting() {
        // JPA
    }

    /** @throws Refusal MEETING_PLANNED_DAY */
    public Meeting(Place of, MeetingPlan plan, LocalDate today, String by, Instant now) {
        plan.requireNear(today);
        this.countyId = of.county();
        this.scopePath = of.path();
        this.organisationId = of.organisation();
        this.plannedBy = by;
        this.plannedAt = now;
        take(plan);
    }

    /**
     * @return whether it takes place at another hour now: leave asked for was about the earlier one
     * @throws Refusal MEETING_NOT_PLANNED, MEETING_PLANNED_DAY
     */
    public boolean change(MeetingPlan plan, LocalDate today) {
        requirePlanned();
        plan.requireNear(today);
        LocalDate day = meetsOn;
        String time = meetsAt;
        take(plan);
        return !day.equals(meetsOn) || !time.equals(meetsAt);
    }

    /** Whether a plan leaves the list of who is expected as it stands: everybody was expected on a day that is over, and the roster of today says nothing about it. */
    public boolean keepsList(MeetingPlan plan, LocalDate today) {
        return everyone && plan.everyone() && meetsOn.equals(plan.day()) && meetsOn.isBefore(today);
    }

    /** @throws Refusal MEETING_NOT_PLANNED, CANCEL_REASON */
    public void cancel(String reason) {
        requirePlanned();
        cancelReason = Written.required(reason, Written.LINE, "CANCEL_REASON", MeetingPlan.CLAUSE);
        state = MeetingState.CANCELLED;
    }

    /**
     * The branch says who came; it may say so again, to correct it.
     *
     * @throws Refusal MEETING_CANCELLED; ATTENDANCE_TOO_EARLY until the day is over
     */
    public void hold(LocalDate today, String by, Instant now) {
        if (state == MeetingState.CANCELLED) {
            throw Refusal.conflict("MEETING_CANCELLED").under(MeetingPlan.CLAUSE);
        }
        if (!meetsOn.isBefore(today)) {
            throw Refusal.conflict("ATTENDANCE_TOO_EARLY", meetsOn).under(MeetingPlan.CLAUSE);
        }
        if (state != MeetingState.HELD) {
            state = MeetingState.HELD;
            recordedBy = by;
            recordedAt = now;
        }
    }

    /** @throws Refusal MEETING_NOT_PLANNED; LEAVE_TOO_LATE once it has begun */
    public void requireAhead(LocalDate today, LocalTime time) {
        requirePlanned();
        if (meetsOn.isBefore(today) || meetsOn.equals(today) && !LocalTime.parse(meetsAt).isAfter(time)) {
            throw Refusal.conflict("LEAVE_TOO_LATE").under(MeetingPlan.CLAUSE);
        }
    }

    /** @throws Refusal MEETING_NOT_PLANNED where it was held or cancelled */
    public void requirePlanned() {
        if (state != MeetingState.PLANNED) {
            throw Refusal.conflict("MEETING_NOT_PLANNED").under(MeetingPlan.CLAUSE);
        }
    }

    private void take(MeetingPlan plan) {
        kind = plan.kind();
        topic = plan.topic();
        place = plan.place();
        meetsOn = plan.day();
        meetsAt = plan.time().truncatedTo(ChronoUnit.MINUTES).toString();
        everyone = plan.everyone();
    }

    public Long getId() {
        return id;
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public String getScopePath() {
        return scopePath;
    }

    public int getVersion() {
        return version;
    }

    public String getTopic() {
        return topic;
    }

    public LocalDate getMeetsOn() {
        return meetsOn;
    }

    public boolean isEveryone() {
        return everyone;
    }

    public MeetingState getState() {
        return state;
    }

    /** The month whose record it belongs to. */
    public YearMonth month() {
        return YearMonth.from(meetsOn);
    }
}
