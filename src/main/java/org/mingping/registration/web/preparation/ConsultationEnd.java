package org.mingping.registration.web.preparation;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mingping.registration.model.preparation.ParticipantLayer;

/** What is typed to end a consultation: why a layer was not heard, and what was put down wrongly. */
public class ConsultationEnd implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> unheard = new HashMap<>();
    private Long meeting;
    private String meetingReason;
    private Long opinion;
    private String opinionReason;

    Map<ParticipantLayer, String> reasons() {
        Map<ParticipantLayer, String> reasons = new EnumMap<>(ParticipantLayer.class);
        unheard.forEach((layer, reason) -> reasons.put(ParticipantLayer.valueOf(layer), reason));
        return reasons;
    }

    /** By the layer's name. */
    public Map<String, String> getUnheard() {
        return unheard;
    }

    public Long getMeeting() {
        return meeting;
    }

    public void setMeeting(Long meeting) {
        this.meeting = meeting;
    }

    public String getMeetingReason() {
        return meetingReason;
    }

    public void setMeetingReason(String meetingReason) {
        this.meetingReason = meetingReason;
    }

    public Long getOpinion() {
        return opinion;
    }

    public void setOpinion(Long opinion) {
        this.opinion = opinion;
    }

    public String getOpinionReason() {
        return opinionReason;
    }

    public void setOpinionReason(String opinionReason) {
        this.opinionReason = opinionReason;
    }
}
