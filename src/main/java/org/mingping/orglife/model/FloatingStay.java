package org.mingping.orglife.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.mingping.shared.Refusal;

/** A member's being away (流动): where, since when, who is to be reached there, and which organisation has them in its sight. Ended, it stays on record. */
@Entity
public class FloatingStay {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "floating_stay_seq")
    @SequenceGenerator(name = "floating_stay_seq", sequenceName = "floating_stay_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long organisationId;
    private long memberId;
    private String awayTo;
    private LocalDate since;
    private String contactPerson;
    private String contactNumber;
    private Long hostId;
    private String hostName;
    private LocalDate endedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected FloatingStay() {
        // JPA
    }

    /** @throws Refusal FLOATING_ENDED, FLOATING_DAY */
    public void end(LocalDate on, LocalDate today) {
        requireOpen();
        if (on == null || on.isAfter(today) || on.isBefore(since)) {
            throw Refusal.invalid("FLOATING_DAY", today).under(MeetingPlan.CLAUSE);
        }
        endedOn = on;
    }

    /** @throws Refusal FLOATING_ENDED; CONTACT_DAY where it lies before the stay or ahead */
    public void requireContact(LocalDate on, LocalDate today) {
        requireOpen();
        if (on == null || on.isAfter(today) || on.isBefore(since)) {
            throw Refusal.invalid("CONTACT_DAY", since, today).under(MeetingPlan.CLAUSE);
        }
    }

    private void requireOpen() {
        if (endedOn != null) {
            throw Refusal.conflict("FLOATING_ENDED").under(MeetingPlan.CLAUSE);
        }
    }

    public Long getId() {
        return id;
    }

    public long getMemberId() {
        return memberId;
    }

    public String getScopePath() {
        return scopePath;
    }
}
