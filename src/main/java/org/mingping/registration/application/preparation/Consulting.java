package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.preparation.Consulted;
import org.mingping.registration.model.preparation.LayersPolicy;
import org.mingping.registration.model.preparation.Opinion;
import org.mingping.registration.model.preparation.OpinionState;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.persistence.preparation.ConsultationGaps;
import org.mingping.shared.Refusal;

/** A township-tier organisation asks people (征求意见, domain §6): meetings by layer and kind, what was said, and an answer to each opinion. */
@Stateless
public class Consulting {

    @Inject
    private PreparationDesk desk;

    @Inject
    private ConsultationBook book;

    @Inject
    private ConsultationGaps gaps;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param organisation code; null for the caller's own @return its id @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, CONSULTATION_DONE, CAMPAIGN_DAY_EARLY (the first day), and what {@link Consulted#of} refuses */
    @UseCase(value = "preparation.record-consultation", roles = TOWNSHIP_OFFICER)
    public long meet(long campaign, String organisation, LocalDate heldOn, ParticipantLayer layer, StandardCategory category, String place, String ledBy, Integer participants) {
        Preparing of = opened(campaign, organisation);
        Consulted what = Consulted.of(heldOn, layer, category, place, ledBy, participants, desk.today());
        desk.requireNotBefore(campaign, heldOn);
        long id = book.add(of, what, Caller.current().signature());
        journal.subject("consultation", id, Long.toString(id));
        journal.note("participants", what.participants());
        return id;
    }

    /** @param consultation id of the meeting in which it was said @return its id @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, CONSULTATION_DONE, OPINION_SUBJECT, OPINION_SAID, OPINION_MEETING for another's meeting */
    @UseCase(value = "preparation.record-opinion", roles = TOWNSHIP_OFFICER)
    public long say(long campaign, String organisation, Long consultation, OpinionSubject subject, String content) {
        Preparing of = opened(campaign, organisation);
        if (consultation == null || book.standing(of).stream().noneMatch(meeting -> meeting.id() == consultation)) {
            throw Refusal.invalid("OPINION_MEETING").under(Preparing.CLAUSE);
        }
        Opinion opinion = new Opinion(of, consultation, subject, content, Caller.current().signature(), clock.instant());
        book.add(opinion);
        journal.subject("opinion", opinion.getId(), Long.toString(opinion.getId()));
        return opinion.getId();
    }

    /** An opinion goes into one that says the same. @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, and what {@link Opinion#mergeInto} refuses */
    @UseCase(value = "preparation.merge-opinion", roles = TOWNSHIP_OFFICER)
    public void merge(long id, int seenVersion, long other) {
        Opinion into = book.held(id, other);
        Opinion opinion = opened(id, seenVersion);
        opinion.mergeInto(into);
        book.requireAlone(opinion);
        journal.note("into", other);
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, OPINION_MERGED, OPINION_ANSWERED, OPINION_REASON */
    @UseCase(value = "preparation.answer-opinion", roles = TOWNSHIP_OFFICER)
    public void answer(long id, int seenVersion, boolean adopted, String reason) {
        Opinion opinion = opened(id, seenVersion);
        opinion.answer(adopted, reason, Caller.current().signature(), clock.instant());
        journal.note("adopted", adopted);
    }

    /**
     * Everybody was asked and every opinion has its answer: the task is done.
     *
     * @param reasons why a layer was not heard, by layer
     * @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, CONSULTATION_DONE, CONSULTATION_NONE, OPINIONS_UNANSWERED (how many), and what {@link LayersPolicy#require} refuses
     */
    @UseCase(value = "preparation.conclude-consultation", roles = TOWNSHIP_OFFICER)
    public void conclude(long campaign, String organisation, Map<ParticipantLayer, String> reasons) {
        Preparing of = opened(campaign, organisation);
        journal.subject("campaign", campaign, Long.toString(campaign));
        List<ConsultationBook.Said> opinions = book.opinions(of);
        List<ConsultationBook.Meeting> meetings = book.standing(of);
        if (meetings.isEmpty()) {
            throw Refusal.conflict("CONSULTATION_NONE").under(Preparing.CLAUSE);
        }
        long open = opinions.stream().filter(one -> one.state() == OpinionState.OPEN).count();
        if (open > 0) {
            throw Refusal.conflict("OPINIONS_UNANSWERED", open).under(Preparing.CLAUSE);
        }
        Map<ParticipantLayer, String> unheard = LayersPolicy.require(meetings.stream().map(ConsultationBook.Meeting::layer).toList(), reasons);
        gaps.keep(of, unheard, Caller.current().signature());
        journal.note("unheard", unheard.size());
        desk.done(campaign, of.organisation(), CampaignPhase.CONSULTATION);
    }

    /** To add to what was asked. @throws Refusal CONSULTATION_DONE (the day) once it was reported that everybody was asked and answered */
    private Preparing opened(long campaign, String organisation) {
        Preparing of = desk.open(campaign, organisation);
        CampaignTask task = desk.hold(campaign, of.organisation(), CampaignPhase.CONSULTATION);
        if (task.doneOn() != null) {
            throw Refusal.conflict("CONSULTATION_DONE", task.doneOn()).under(Preparing.CLAUSE);
        }
        return of;
    }

    private Opinion opened(long id, int seenVersion) {
        journal.subject("opinion", id, Long.toString(id));
        Opinion opinion = book.forAct(id, seenVersion);
        desk.requireRunning(opinion.getCampaignId());
        return opinion;
    }
}
