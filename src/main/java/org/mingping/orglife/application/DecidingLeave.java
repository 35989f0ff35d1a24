package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.LeaveRequest;
import org.mingping.orglife.model.Meeting;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The branch grants or refuses leave (domain §3); granted, it is an excuse when attendance is recorded. Nobody decides their own: the township may. */
@Stateless
public class DecidingLeave {

    @Inject
    private Meetings meetings;

    @Inject
    private Database database;

    @Inject
    private LifeNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param answer needed where leave is refused
     * @return the meeting's id
     * @throws Refusal NOT_FOUND, MEETING_NOT_PLANNED, OWN_LEAVE, LEAVE_DECIDED, LEAVE_ANSWER
     */
    @UseCase(value = "orglife.decide-leave", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public long decide(long request, boolean granted, String answer) {
        LeaveRequest leave = database.entities().createQuery("select l from LeaveRequest l where l.id = :id", LeaveRequest.class)
                .setParameter("id", request).getResultStream().findFirst().orElseThrow(Refusal::notFound);
        Meeting meeting = meetings.get(leave.getMeetingId());
        journal.subject("meeting", meeting.getId(), meeting.getTopic());
        meeting.requirePlanned();
        leave.decide(granted, answer, Caller.current().memberId(), Caller.current().signature(), clock.instant());
        notices.leave(meeting.getScopePath(), leave.getMemberId(), leave.getState(), meeting.getTopic(), meeting.getMeetsOn());
        journal.note("member", name(leave.getMemberId()));
        journal.note("granted", granted);
        return meeting.getId();
    }

    private String name(long member) {
        return database.query(handle -> handle.createQuery("select name from member where county_id = current_county() and id = :id").bind("id", member)
                .mapTo(String.class).findOne().orElse(""));
    }
}
