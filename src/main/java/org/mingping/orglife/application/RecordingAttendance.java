package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.AttendancePolicy;
import org.mingping.orglife.model.Meeting;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.AttendanceBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * The branch writes down, after the meeting's day, who came, was excused or absent, and the minutes; all in one act. Doing so again corrects it: what stood
 * before is kept with who changed it, when and why.
 */
@Stateless
public class RecordingAttendance {

    @Inject
    private Meetings meetings;

    @Inject
    private AttendanceBook attendance;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param presences of everybody who was expected
     * @param minutes   or null where there are none yet; what was written before is kept
     * @param reason    of what is corrected; null where nothing recorded before changes
     * @throws Refusal NOT_FOUND, STALE_VERSION, MEETING_CANCELLED, ATTENDANCE_TOO_EARLY, CORRECTION_REASON, MINUTES_LENGTH,
     *                 ATTENDANCE_LIST_CHANGED, and what {@link AttendancePolicy} refuses
     */
    @UseCase(value = "orglife.record-attendance", roles = BRANCH_OFFICER)
    public void record(long id, int seenVersion, Map<Long, Presence> presences, String minutes, String reason) {
        String by = Caller.current().signature();
        Meeting meeting = meetings.forAct(id, seenVersion);
        journal.subject("meeting", id, meeting.getTopic());
        meeting.hold(LocalDate.now(clock), by, clock.instant());
        List<AttendancePolicy.Expected> expected = attendance.known(id);
        AttendancePolicy.require(expected, presences);
        AttendancePolicy.requireNotOwnExcuse(expected, presences, Caller.current().memberId());
        List<AttendancePolicy.Expected> corrected = AttendancePolicy.corrected(expected, presences);
        String why = corrected.isEmpty() ? null : Written.required(reason, Written.LINE, "CORRECTION_REASON", MeetingPlan.CLAUSE);
        attendance.keep(meeting, corrected, presences, why, by);
        attendance.record(id, presences);
        String written = Written.optional(minutes, Written.TEXT, "MINUTES_LENGTH", MeetingPlan.CLAUSE);
        if (written != null) {
            attendance.write(meeting, written, by);
        }
        journal.note("present", presences.values().stream().filter(one -> one == Presence.PRESENT).count());
        corrected.forEach(one -> journal.change("presence " + one.name(), one.before(), presences.get(one.memberId())));
    }
}
