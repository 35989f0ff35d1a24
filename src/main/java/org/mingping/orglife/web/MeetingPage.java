package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.application.CancellingMeeting;
import org.mingping.orglife.application.DecidingLeave;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.RecordingAttendance;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code meeting.xhtml}: one meeting; its branch answers requests for leave and, afterwards, records who came and the minutes. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingMeetings reading;
    @Inject
    private RecordingAttendance recording;
    @Inject
    private DecidingLeave deciding;
    @Inject
    private CancellingMeeting cancelling;
    @Inject
    private Tell tell;

    private Long id;
    private ReadingMeetings.Whole whole;
    private List<AttendanceRow> rows = List.of();
    private List<AttendanceRow> asking = List.of();
    private MeetingLists.Minutes shown;
    private String minutes;
    private String reason;
    private String cancelReason;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        whole = reading.one(id);
        rows = whole.expected().stream().map(AttendanceRow::new).toList();
        asking = rows.stream().filter(row -> row.getOf().leaveState() == LeaveState.ASKED).toList();
        shown = whole.minutes();
        minutes = shown == null ? null : shown.content();
    }

    /** Who is above the branch asks for the minutes, and the journal keeps that. */
    public void showMinutes() {
        shown = reading.minutes(id);
    }

    public String record() {
        Map<Long, Presence> presences = new LinkedHashMap<>();
        rows.stream().filter(row -> row.getPresence() != null).forEach(row -> presences.put(row.getOf().memberId(), row.getPresence()));
        recording.record(id, whole.line().version(), presences, minutes, reason);
        return done("meeting.recorded");
    }

    public String grant(AttendanceRow row) {
        deciding.decide(row.getOf().leaveId(), true, row.getAnswer());
        return done("meeting.leave.granted");
    }

    public String refuse(AttendanceRow row) {
        deciding.decide(row.getOf().leaveId(), false, row.getAnswer());
        return done("meeting.leave.refused");
    }

    public String cancel() {
        cancelling.cancel(id, whole.line().version(), cancelReason);
        return done("meeting.cancel.done");
    }

    private String done(String key) {
        tell.done("orglife", key);
        return LifePages.MEETING + "?faces-redirect=true&id=" + id;
    }

    public boolean isOfficer() {
        return Caller.current().is(Role.BRANCH_OFFICER);
    }

    /** Who answers requests for leave: the branch, or the township, as for the officers' own. */
    public boolean isDecider() {
        return isOfficer() || Caller.current().is(Role.TOWNSHIP_OFFICER);
    }

    public MeetingLists.Minutes getShown() {
        return shown;
    }

    /** Whether the day is over and attendance can be written down. */
    public boolean isOver() {
        return whole.over();
    }

    /** Whether the caller can write attendance down, or correct it. */
    public boolean isRecordable() {
        return isOfficer() && isOver() && whole.line().state() != MeetingState.CANCELLED;
    }

    public String getFigures() {
        MeetingLists.Line line = whole.line();
        return Messages.text(Words.locale(), "orglife", "meetings.came", line.expected(), line.present(), line.excused(), line.absent());
    }

    /** A correction in words. */
    public String said(MeetingLists.Change change) {
        return Messages.text(Words.locale(), "orglife", "meeting.change.line", change.name(), Words.word("orglife", "presence", change.before()),
                Words.word("orglife", "presence", change.after()), change.reason());
    }

    public Presence[] getPresences() {
        return Presence.values();
    }

    public MeetingLists.Line getLine() {
        return whole.line();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public ReadingMeetings.Whole getWhole() {
        return whole;
    }

    public List<AttendanceRow> getRows() {
        return rows;
    }

    public List<AttendanceRow> getAsking() {
        return asking;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(String cancelReason) {
        this.cancelReason = cancelReason;
    }
}
