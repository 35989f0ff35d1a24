package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.AttendancePolicy;
import org.mingping.orglife.model.Meeting;
import org.mingping.orglife.persistence.AttendanceBook;
import org.mingping.shared.Refusal;

/** A branch calls a planned meeting off, and says why; whoever was expected is told. */
@Stateless
public class CancellingMeeting {

    @Inject
    private Meetings meetings;

    @Inject
    private AttendanceBook attendance;

    @Inject
    private LifeNotices notices;

    @Inject
    private Journal journal;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, MEETING_NOT_PLANNED, CANCEL_REASON */
    @UseCase(value = "orglife.cancel-meeting", roles = BRANCH_OFFICER)
    public void cancel(long id, int seenVersion, String reason) {
        Meeting meeting = meetings.forAct(id, seenVersion);
        journal.subject("meeting", id, meeting.getTopic());
        meeting.cancel(reason);
        notices.cancelled(meeting.getScopePath(), attendance.known(id).stream().map(AttendancePolicy.Expected::memberId).toList(), meeting.getTopic(),
                meeting.getMeetsOn());
    }
}
