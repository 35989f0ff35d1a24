package org.mingping.orglife.web;

import java.io.Serializable;
import org.mingping.access.OwnCase;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.MeetingLists;

/** One who is expected, in the form in which the branch records who came. */
public class AttendanceRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MeetingLists.Expected of;
    private Presence presence;
    private String answer;

    /** Granted leave stands as an excuse until the branch says otherwise. */
    AttendanceRow(MeetingLists.Expected of) {
        this.of = of;
        this.presence = of.presence() == null && of.leaveState() == LeaveState.GRANTED ? Presence.EXCUSED : of.presence();
    }

    public MeetingLists.Expected getOf() {
        return of;
    }

    /** Whether it is about the caller's own leave: somebody else answers it. */
    public boolean isOwn() {
        return OwnCase.is(of.memberId());
    }

    public Presence getPresence() {
        return presence;
    }

    public void setPresence(Presence presence) {
        this.presence = presence;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
