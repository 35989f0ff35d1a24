package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mingping.orglife.application.PlanningMeeting;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code plan.xhtml}: a branch plans a meeting, or changes one that is planned. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingMeetings reading;
    @Inject
    private PlanningMeeting planning;
    @Inject
    private Tell tell;

    private Long id;
    private int version;
    private MeetingKind kind;
    private String topic;
    private String place;
    private LocalDate day;
    private LocalTime time;
    private Boolean everyone = Boolean.TRUE;
    private Long[] chosen = {};
    private List<Branches.Member> members = List.of();

    public void load() {
        if (id != null) {
            take(reading.one(id));
        }
        members = reading.members();
    }

    private void take(ReadingMeetings.Whole whole) {
        MeetingLists.Line line = whole.line();
        if (!line.isPlanned()) {
            throw Refusal.conflict("MEETING_NOT_PLANNED");
        }
        version = line.version();
        kind = line.kind();
        topic = line.topic();
        place = line.place();
        day = line.meetsOn();
        time = LocalTime.parse(line.meetsAt());
        everyone = line.everyone();
        chosen = line.everyone() ? new Long[] {} : whole.expected().stream().map(MeetingLists.Expected::memberId).toArray(Long[]::new);
    }

    public String save() {
        MeetingPlan plan = new MeetingPlan(kind, topic, place, day, time, everyone);
        List<Long> expected = Arrays.stream(chosen).filter(Objects::nonNull).toList();
        if (id == null) {
            long planned = planning.plan(null, plan, expected);
            tell.done("orglife", reading.one(planned).over() ? "plan.done.past" : "plan.done");
            return LifePages.MEETING + "?faces-redirect=true&id=" + planned;
        }
        planning.change(id, version, plan, expected);
        tell.done("orglife", "plan.changed");
        return LifePages.MEETING + "?faces-redirect=true&id=" + id;
    }

    public MeetingKind[] getKinds() {
        return MeetingKind.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public MeetingKind getKind() {
        return kind;
    }

    public void setKind(MeetingKind kind) {
        this.kind = kind;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public Boolean getEveryone() {
        return everyone;
    }

    public void setEveryone(Boolean everyone) {
        this.everyone = everyone;
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }

    public List<Branches.Member> getMembers() {
        return members;
    }
}
