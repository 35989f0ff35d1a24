package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.orglife.application.AskingLeave;
import org.mingping.orglife.application.ReadingOwnLife;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.persistence.OwnLife;
import org.mingping.shared.web.Tell;

/** {@code my-life.xhtml}: a member's own meetings, work and attendance; here leave is asked for. */
@Named
@ViewScoped
public class MyLifePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingOwnLife reading;
    @Inject
    private AskingLeave asking;
    @Inject
    private Tell tell;

    private ReadingOwnLife.Whole whole;
    private Long meeting;
    private String reason;

    public void load() {
        whole = reading.mine();
    }

    public String ask() {
        asking.ask(meeting, reason);
        tell.done("orglife", "myLife.asked");
        return LifePages.MY_LIFE + "?faces-redirect=true";
    }

    /** Those from which leave can still be asked for. */
    public List<OwnLife.Meeting> getAskable() {
        return whole.coming().stream().filter(one -> one.state() == MeetingState.PLANNED && (one.leaveState() == null || one.leaveState() == LeaveState.VOID)).toList();
    }

    public ReadingOwnLife.Whole getWhole() {
        return whole;
    }

    public Long getMeeting() {
        return meeting;
    }

    public void setMeeting(Long meeting) {
        this.meeting = meeting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
