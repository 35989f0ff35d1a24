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
import org.mingping.orglife.model.LeaveRequest;
import org.mingping.orglife.model.Meeting;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** A member asks for leave from a meeting that is to come, and says why. */
@Stateless
public class AskingLeave {

    private static final String ASKED = "select count(*) from leave_request where county_id = current_county() and meeting_id = :meeting and member_id = :member";

    private static final String EXPECTED = """
            select count(*) from meeting_attendance where county_id = current_county() and meeting_id = :meeting and member_id = :member and expected""";

    @Inject
    private Meetings meetings;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND where the member is not expected; MEETING_NOT_PLANNED, LEAVE_TOO_LATE, LEAVE_ASKED, LEAVE_REASON */
    @UseCase(value = "orglife.ask-leave", roles = MEMBER)
    public void ask(long meetingId, String reason) {
        Caller caller = Caller.current();
        Meeting meeting = meetings.get(meetingId);
        if (caller.memberId() == null || count(EXPECTED, meetingId, caller.memberId()) == 0) {
            throw Refusal.notFound();
        }
        journal.subject("meeting", meetingId, meeting.getTopic());
        meeting.requireAhead(LocalDate.now(clock), LocalTime.now(clock));
        if (count(ASKED, meetingId, caller.memberId()) > 0) {
            throw Refusal.conflict("LEAVE_ASKED").under("domain §3");
        }
        database.entities().persist(new LeaveRequest(caller.county(), meeting.getScopePath(), meetingId, caller.memberId(), reason, clock.instant()));
    }

    private long count(String query, long meeting, long member) {
        return database.query(handle -> handle.createQuery(query).bind("meeting", meeting).bind("member", member).mapTo(Long.class).one());
    }
}
