package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.registration.application.preparation.Consulting;
import org.mingping.registration.application.preparation.KeepingPreparationPapers;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.application.preparation.WithdrawingConsultation;
import org.mingping.registration.model.preparation.LayersPolicy;
import org.mingping.registration.model.preparation.OpinionState;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.registration.persistence.preparation.ConsultationGaps;
import org.mingping.registration.persistence.preparation.PreparationPapers;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code consultation.xhtml}: meetings by layer and kind, what was said in them, and what became of it. */
@Named
@ViewScoped
public class ConsultationPage extends PreparationView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPreparation reading;
    @Inject
    private Consulting consulting;
    @Inject
    private WithdrawingConsultation withdrawing;
    @Inject
    private KeepingPreparationPapers papers;
    @Inject
    private Tell tell;

    private List<ConsultationBook.Meeting> meetings = List.of();
    private List<ConsultationBook.Said> opinions = List.of();
    private List<PreparationPapers.Line> kept = List.of();
    private List<ConsultationGaps.Gap> gaps = List.of();
    private ConsultationForm form = new ConsultationForm();
    private final ConsultationEnd end = new ConsultationEnd();
    private Long answered;
    private Boolean adopted;
    private String reason;
    private Long merged;
    private Long into;

    public void load() {
        requireCampaign();
        show(reading.one(getCampaign(), getOrganisation()));
        ReadingPreparation.Consultation found = reading.consultation(getCampaign(), getOrganisation());
        meetings = found.meetings();
        opinions = found.opinions();
        gaps = found.gaps();
        kept = papers.of(PaperPlace.CONSULTATION, meetings.stream().map(ConsultationBook.Meeting::id).toList());
    }

    public String meet() {
        consulting.meet(getCampaign(), getOrganisation(), form.getHeldOn(), form.getLayer(), form.getCategory(), form.getPlace(), form.getLedBy(), form.getParticipants());
        return done("consultation.done.met");
    }

    public String say() {
        consulting.say(getCampaign(), getOrganisation(), form.getMeeting(), form.getSubject(), form.getContent());
        return done("consultation.done.said");
    }

    public String answer() {
        if (adopted == null) {
            throw Refusal.invalid("OPINION_CHOICE");
        }
        consulting.answer(id(answered), version(answered), adopted, reason);
        return done("consultation.done.answered");
    }

    public String merge() {
        consulting.merge(id(merged), version(merged), id(into));
        return done("consultation.done.merged");
    }

    public String conclude() {
        consulting.conclude(getCampaign(), getOrganisation(), end.reasons());
        return done("consultation.done.concluded");
    }

    public String withdrawMeeting() {
        withdrawing.meeting(getCampaign(), getOrganisation(), id(end.getMeeting()), end.getMeetingReason());
        return done("consultation.done.withdrawn");
    }

    public String withdrawOpinion() {
        withdrawing.opinion(id(end.getOpinion()), version(end.getOpinion()), end.getOpinionReason());
        return done("consultation.done.withdrawn");
    }

    private static long id(Long chosen) {
        return chosen == null ? 0 : chosen;
    }

    /** As the page showed it. */
    private int version(Long opinion) {
        return opinions.stream().filter(one -> opinion != null && one.id() == opinion).findFirst().orElseThrow(Refusal::notFound).version();
    }

    private String done(String key) {
        tell.done("preparation", key);
        return again(PreparationPages.CONSULTATION);
    }

    public List<PreparationPapers.Line> papersOf(long id) {
        return kept.stream().filter(paper -> paper.beside() == id).toList();
    }

    /** Those that have no answer yet. */
    public List<ConsultationBook.Said> getOpen() {
        return opinions.stream().filter(one -> one.state() == OpinionState.OPEN).toList();
    }

    public List<ConsultationBook.Meeting> getMeetings() {
        return meetings;
    }

    /** Those that count. */
    public List<ConsultationBook.Meeting> getStanding() {
        return meetings.stream().filter(ConsultationBook.Meeting::isStanding).toList();
    }

    /** Those that may be withdrawn: not while something that was said in one stands. */
    public List<ConsultationBook.Meeting> getUnheard() {
        return getStanding().stream().filter(one -> one.opinions() == 0).toList();
    }

    /** What may be withdrawn: nothing that others went into, nor what a draft lists. */
    public List<ConsultationBook.Said> getWithdrawable() {
        return opinions.stream().filter(one -> one.state() != OpinionState.WITHDRAWN && one.merged() == 0 && !isDrafted(one)).toList();
    }

    /** Itself, or what it went into. */
    private boolean isDrafted(ConsultationBook.Said said) {
        return opinions.stream().anyMatch(one -> one.draftedInto() != null && (one.id() == said.id() || said.mergedInto() != null && one.id() == said.mergedInto()));
    }

    /** Whom no meeting has heard. */
    public List<ParticipantLayer> getMissing() {
        return List.copyOf(LayersPolicy.missing(getStanding().stream().map(ConsultationBook.Meeting::layer).toList()));
    }

    public List<ConsultationGaps.Gap> getGaps() {
        return gaps;
    }

    public ConsultationEnd getEnd() {
        return end;
    }

    public List<ConsultationBook.Said> getOpinions() {
        return opinions;
    }

    public ParticipantLayer[] getLayers() {
        return ParticipantLayer.values();
    }

    public StandardCategory[] getCategories() {
        return StandardCategory.values();
    }

    public OpinionSubject[] getSubjects() {
        return OpinionSubject.values();
    }

    public ConsultationForm getForm() {
        return form;
    }

    public Long getAnswered() {
        return answered;
    }

    public void setAnswered(Long answered) {
        this.answered = answered;
    }

    public Boolean getAdopted() {
        return adopted;
    }

    public void setAdopted(Boolean adopted) {
        this.adopted = adopted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getMerged() {
        return merged;
    }

    public void setMerged(Long merged) {
        this.merged = merged;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
