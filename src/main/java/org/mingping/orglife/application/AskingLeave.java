package org.mingping.orglife.application;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.Meeting;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.persistence.LeaveBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** A member asks for leave from a meeting that is to come, and says why. */
@Stateless
public class AskingLeave {

    @Inject
    private Meetings meetings;

    @Inject
    private LeaveBook leaves;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND where the member is not expected; MEETING_NOT_PLANNED, LEAVE_TOO_LATE, LEAVE_ASKED, LEAVE_REASON */
    @UseCase(value = "orglife.ask-leave", roles = MEMBER)
    public void ask(long meetingId, String reason) {
        Caller caller = Caller.current();
        Meeting meeting = meetings.get(meetingId);
        if (caller.memberId() == null || !leaves.isExpected(meetingId, caller.memberId())) {
            throw Refusal.notFound();
        }
        journal.subject("meeting", meetingId, meeting.getTopic());
        meeting.requireAhead(LocalDate.now(clock), LocalTime.now(clock));
        if (!leaves.ask(meetingId, meeting.getScopePath(), caller.memberId(), Written.required(reason, Written.LINE, "LEAVE_REASON", MeetingPlan.CLAUSE))) {
            throw Refusal.conflict("LEAVE_ASKED").under("domain §3");
        }
    }
}
