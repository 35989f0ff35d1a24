package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.Meeting;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.persistence.AttendanceBook;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.LeaveBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** A branch plans a meeting and says who is expected (domain §3). */
@Stateless
public class PlanningMeeting {

    @Inject
    private OwnBranch own;

    @Inject
    private Branches branches;

    @Inject
    private Meetings meetings;

    @Inject
    private AttendanceBook attendance;

    @Inject
    private LeaveBook leaves;

    @Inject
    private Database database;

    @Inject
    private LifeNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param branch  its code, or null for the caller's own
     * @param members who is expected, where not everybody is
     * @return the meeting's id
     * @throws Refusal MEETING_PLANNED_DAY, EXPECTED_NEEDED, EXPECTED_OF_OTHERS, EXPECTED_BEFORE_JOINING for one who was not in the Party on that day, and what {@link MeetingPlan} refuses
     */
    @UseCase(value = "orglife.plan-meeting", roles = BRANCH_OFFICER)
    public long plan(String branch, MeetingPlan plan, Collection<Long> members) {
        Branches.Branch of = own.named(branch);
        Meeting meeting = new Meeting(of.place(), plan, LocalDate.now(clock), Caller.current().signature(), clock.instant());
        database.entities().persist(meeting);
        journal.subject("meeting", meeting.getId(), meeting.getTopic());
        expect(meeting, members);
        return meeting.getId();
    }

    /** As {@link #plan}, of one planned before; at another hour leave asked for is void. @throws Refusal MEETING_NOT_PLANNED, STALE_VERSION */
    @UseCase(value = "orglife.change-meeting", roles = BRANCH_OFFICER)
    public void change(long id, int seenVersion, MeetingPlan plan, Collection<Long> members) {
        Meeting meeting = meetings.forAct(id, seenVersion);
        journal.subject("meeting", id, plan.topic());
        LocalDate today = LocalDate.now(clock);
        boolean standing = meeting.keepsList(plan, today);
        if (meeting.change(plan, today)) {
            List<Long> asked = leaves.voidAll(id, Caller.current().signature());
            asked.forEach(member -> notices.leave(meeting.getScopePath(), member, LeaveState.VOID, meeting.getTopic(), meeting.getMeetsOn()));
            journal.note("leaveVoid", asked.size());
        }
        if (!standing) {
            expect(meeting, members);
        }
    }

    private void expect(Meeting meeting, Collection<Long> members) {
        if (!meeting.isEveryone() && !branches.areOf(meeting.getOrganisationId(), members)) {
            throw Refusal.invalid("EXPECTED_OF_OTHERS");
        }
        int expected = attendance.expect(meeting, members);
        if (expected == 0) {
            throw Refusal.invalid("EXPECTED_NEEDED");
        }
        if (!meeting.isEveryone() && expected < members.stream().distinct().count()) {
            throw Refusal.invalid("EXPECTED_BEFORE_JOINING", meeting.getMeetsOn());
        }
        journal.note("heldOn", meeting.getMeetsOn());
        journal.note("members", expected);
    }
}
