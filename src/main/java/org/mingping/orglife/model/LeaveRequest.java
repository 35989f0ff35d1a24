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
import java.util.Objects;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** Leave from one meeting, asked for by the member before it and decided by the branch once; granted leave is an excuse (domain §3). */
@Entity
public class LeaveRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leave_request_seq")
    @SequenceGenerator(name = "leave_request_seq", sequenceName = "leave_request_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long meetingId;
    private long memberId;
    private String reason;
    private Instant askedAt;
    @Enumerated(EnumType.STRING)
    private LeaveState state = LeaveState.ASKED;
    private String answer;
    private String decidedBy;
    private Instant decidedAt;

    protected LeaveRequest() {
        // JPA
    }

    /**
     * @param why     needed where leave is refused
     * @param decider the member behind the account that decides, or null
     * @throws Refusal OWN_LEAVE, LEAVE_DECIDED, LEAVE_ANSWER
     */
    public void decide(boolean granted, String why, Long decider, String by, Instant now) {
        if (Objects.equals(decider, memberId)) {
            throw Refusal.forbidden("OWN_LEAVE").under(MeetingPlan.CLAUSE);
        }
        if (state != LeaveState.ASKED) {
            throw Refusal.conflict("LEAVE_DECIDED").under(MeetingPlan.CLAUSE);
        }
        answer = granted ? Written.optional(why, Written.LINE, "LEAVE_ANSWER", MeetingPlan.CLAUSE) : Written.required(why, Written.LINE, "LEAVE_ANSWER", MeetingPlan.CLAUSE);
        state = granted ? LeaveState.GRANTED : LeaveState.REFUSED;
        decidedBy = by;
        decidedAt = now;
    }

    public long getMeetingId() {
        return meetingId;
    }

    public long getMemberId() {
        return memberId;
    }

    public LeaveState getState() {
        return state;
    }
}
