package org.mingping.registration.model;

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
import java.time.ZoneId;
import java.util.Optional;
import org.mingping.appraisal.model.RegistrationTerm;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;
import org.mingping.shared.Written;

/**
 * A campaign of the county (domain §6): planned with its dates, opened once for everybody, closed once. It keeps the rule set it was planned under, whose term for registrations it
 * counts by; its townships' tasks and its members' registrations are rows made from it.
 */
@Entity
public class Campaign {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    /** What is put on record in a campaign may have begun before it was planned, by so many months. */
    private static final int MONTHS_BEFORE = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_seq")
    @SequenceGenerator(name = "campaign_seq", sequenceName = "campaign_seq")
    private Long id;
    @Column(updatable = false)
    private long countyId;
    @Column(updatable = false)
    private String scopePath;
    @Version
    private int version;
    private String name;
    @Column(updatable = false)
    private String ruleSet;
    @Enumerated(EnumType.STRING)
    private CampaignState state;
    private LocalDate mobilisationBy;
    private LocalDate censusBy;
    private LocalDate consultationBy;
    private LocalDate planBy;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private Instant plannedAt;
    private String plannedBy;
    private LocalDate openedOn;
    private LocalDate registrationEndsOn;
    private String openedBy;
    private LocalDate closedOn;
    private String closedBy;
    private LocalDate droppedOn;
    private String droppedBy;
    private String droppedReason;

    protected Campaign() {
        // JPA
    }

    /**
     * @param ruleSet code of an adopted rule set
     * @throws Refusal CAMPAIGN_NAME (most characters); CAMPAIGN_DATES_PAST where it would open before today
     */
    public Campaign(long countyId, String scopePath, String name, String ruleSet, CampaignDates dates, LocalDate today, String by, Instant now) {
        this.countyId = countyId;
        this.scopePath = scopePath;
        this.name = Written.required(name, Written.LINE, "CAMPAIGN_NAME", CampaignDates.CLAUSE);
        this.ruleSet = ruleSet;
        this.state = CampaignState.PLANNED;
        this.plannedBy = by;
        this.plannedAt = now;
        take(dates, today);
    }

    /**
     * Other dates: as long as it is planned all of them; once it is open only those to come, never the opening.
     *
     * @param longest the last day that anybody has, more time that is asked for included; null where nobody has days left
     * @throws Refusal CAMPAIGN_CLOSED, CAMPAIGN_OPEN where the opening would move, CAMPAIGN_DATES_PAST, CAMPAIGN_CLOSES_EARLY (both days) where it would close before everybody's last day, CAMPAIGN_CUTS_TERM
     *                 (the day) where before somebody's
     */
    public void reschedule(CampaignDates dates, LocalDate longest, LocalDate today) {
        requireRunning();
        if (state == CampaignState.OPEN) {
            if (!dates.opening().equals(opensOn)) {
                throw Refusal.conflict("CAMPAIGN_OPEN", openedOn).under(CampaignDates.CLAUSE);
            }
            if (dates.closing().isBefore(registrationEndsOn)) {
                throw Refusal.conflict("CAMPAIGN_CLOSES_EARLY", registrationEndsOn, dates.closing()).under(CampaignDates.CLAUSE);
            }
            if (longest != null && dates.closing().isBefore(longest)) {
                throw Refusal.conflict("CAMPAIGN_CUTS_TERM", longest).under(CampaignDates.CLAUSE);
            }
        }
        take(dates, today);
    }

    /** Planned so that nobody could open it, it would be of no use. @param term what the rule set gives members @throws Refusal CAMPAIGN_CLOSES_EARLY (the term's last day, the closing) */
    public void requireRoom(RegistrationTerm term) {
        LocalDate last = registrationEndsOn == null ? term.lastDay(opensOn, CALENDAR) : registrationEndsOn;
        if (last.isAfter(closesOn)) {
            throw Refusal.conflict("CAMPAIGN_CLOSES_EARLY", last, closesOn).under(CampaignDates.CLAUSE);
        }
    }

    private void take(CampaignDates dates, LocalDate today) {
        if (state == CampaignState.PLANNED && dates.opening().isBefore(today) || dates.closing().isBefore(today)) {
            throw Refusal.invalid("CAMPAIGN_DATES_PAST").under(CampaignDates.CLAUSE);
        }
        mobilisationBy = dates.mobilisation();
        censusBy = dates.census();
        consultationBy = dates.consultation();
        planBy = dates.plan();
        opensOn = dates.opening();
        closesOn = dates.closing();
    }

    /**
     * Members are asked from today on; the day after is day 1 (domain §6).
     *
     * @throws Refusal CAMPAIGN_OPEN, CAMPAIGN_CLOSED, CAMPAIGN_EARLY before its day; CAMPAIGN_CLOSES_EARLY where the term would end after the closing
     */
    public void open(LocalDate today, RegistrationTerm term, String by) {
        refuseWhere(CampaignState.OPEN, "CAMPAIGN_OPEN", openedOn);
        requireRunning();
        if (today.isBefore(opensOn)) {
            throw Refusal.conflict("CAMPAIGN_EARLY", opensOn).under(CampaignDates.CLAUSE);
        }
        LocalDate last = term.lastDay(today, CALENDAR);
        if (last.isAfter(closesOn)) {
            throw Refusal.conflict("CAMPAIGN_CLOSES_EARLY", last, closesOn).under(CampaignDates.CLAUSE);
        }
        state = CampaignState.OPEN;
        openedOn = today;
        registrationEndsOn = last;
        openedBy = by;
    }

    /**
     * @param undecided registrations that still wait for somebody
     * @throws Refusal CAMPAIGN_PLANNED, CAMPAIGN_CLOSED, CAMPAIGN_TERM_RUNS (last day), CAMPAIGN_UNDECIDED (how many)
     */
    public void close(LocalDate today, long undecided, String by) {
        refuseWhere(CampaignState.PLANNED, "CAMPAIGN_PLANNED");
        requireRunning();
        if (!today.isAfter(registrationEndsOn)) {
            throw Refusal.conflict("CAMPAIGN_TERM_RUNS", registrationEndsOn).under(CampaignDates.CLAUSE);
        }
        if (undecided > 0) {
            throw Refusal.conflict("CAMPAIGN_UNDECIDED", undecided).under(CampaignDates.CLAUSE);
        }
        state = CampaignState.CLOSED;
        closedOn = today;
        closedBy = by;
    }

    /**
     * It was planned by mistake, and nothing came of it yet.
     *
     * @param onRecord whether anything was put on record in it
     * @throws Refusal CAMPAIGN_DROP_OPEN, CAMPAIGN_CLOSED, CAMPAIGN_DROPPED, CAMPAIGN_ON_RECORD, CAMPAIGN_DROP_REASON (most characters)
     */
    public void drop(String reason, boolean onRecord, LocalDate today, String by) {
        refuseWhere(CampaignState.OPEN, "CAMPAIGN_DROP_OPEN", openedOn);
        requireRunning();
        if (onRecord) {
            throw Refusal.conflict("CAMPAIGN_ON_RECORD").under(CampaignDates.CLAUSE);
        }
        droppedReason = Written.required(reason, RegistrationForm.MOST, "CAMPAIGN_DROP_REASON", CampaignDates.CLAUSE);
        state = CampaignState.DROPPED;
        droppedOn = today;
        droppedBy = by;
    }

    /** What was done long before anybody planned it belongs to something else. @throws Refusal CAMPAIGN_DAY_EARLY (the first day) */
    public void requireNotBefore(LocalDate day, ZoneId zone) {
        LocalDate first = plannedAt.atZone(zone).toLocalDate().minusMonths(MONTHS_BEFORE);
        if (day.isBefore(first)) {
            throw Refusal.invalid("CAMPAIGN_DAY_EARLY", first).under(CampaignDates.CLAUSE);
        }
    }

    /** @throws Refusal CAMPAIGN_CLOSED, CAMPAIGN_DROPPED: what is done in it, is done while it is planned or open */
    public void requireRunning() {
        refuseWhere(CampaignState.CLOSED, "CAMPAIGN_CLOSED");
        refuseWhere(CampaignState.DROPPED, "CAMPAIGN_DROPPED");
    }

    /** @throws Refusal CAMPAIGN_CLOSED, CAMPAIGN_DROPPED, CAMPAIGN_PLANNED: members are asked while it is open */
    public void requireOpen() {
        requireRunning();
        refuseWhere(CampaignState.PLANNED, "CAMPAIGN_PLANNED");
    }

    private void refuseWhere(CampaignState at, String code, Object... values) {
        if (state == at) {
            throw Refusal.conflict(code, values).under(CampaignDates.CLAUSE);
        }
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public String getRuleSet() {
        return ruleSet;
    }

    public CampaignState getState() {
        return state;
    }

    public CampaignDates dates() {
        return new CampaignDates(mobilisationBy, censusBy, consultationBy, planBy, opensOn, closesOn);
    }

    public Optional<LocalDate> getOpenedOn() {
        return Optional.ofNullable(openedOn);
    }

    /** The last day on which a member may register who has no extension; empty before the opening. */
    public Optional<LocalDate> getRegistrationEndsOn() {
        return Optional.ofNullable(registrationEndsOn);
    }
}
