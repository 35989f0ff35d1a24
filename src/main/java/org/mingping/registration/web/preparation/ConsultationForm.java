package org.mingping.registration.web.preparation;

import java.io.Serializable;
import java.time.LocalDate;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;

/** A meeting, or something said in one, as it is typed. */
public class ConsultationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate heldOn;
    private ParticipantLayer layer;
    private StandardCategory category = StandardCategory.EVERYONE;
    private String place;
    private String ledBy;
    private Integer participants;
    private Long meeting;
    private OpinionSubject subject;
    private String content;

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public ParticipantLayer getLayer() {
        return layer;
    }

    public void setLayer(ParticipantLayer layer) {
        this.layer = layer;
    }

    public StandardCategory getCategory() {
        return category;
    }

    public void setCategory(StandardCategory category) {
        this.category = category;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getLedBy() {
        return ledBy;
    }

    public void setLedBy(String ledBy) {
        this.ledBy = ledBy;
    }

    public Integer getParticipants() {
        return participants;
    }

    public void setParticipants(Integer participants) {
        this.participants = participants;
    }

    public Long getMeeting() {
        return meeting;
    }

    public void setMeeting(Long meeting) {
        this.meeting = meeting;
    }

    public OpinionSubject getSubject() {
        return subject;
    }

    public void setSubject(OpinionSubject subject) {
        this.subject = subject;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
