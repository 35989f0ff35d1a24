package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.preparation.Opinion;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** What was put down wrongly of a consultation counts no more; it stays readable with the reason. Once the consultation is concluded nothing of it changes. */
@Stateless
public class WithdrawingConsultation {

    @Inject
    private PreparationDesk desk;

    @Inject
    private ConsultationBook book;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param organisation code; null for the caller's own
     * @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, CONSULTATION_DONE, CONSULTATION_WITHDRAWN, CONSULTATION_HEARD (how many opinions) while opinions of it stand, WITHDRAW_REASON (most characters)
     */
    @UseCase(value = "preparation.withdraw-consultation", roles = TOWNSHIP_OFFICER)
    public void meeting(long campaign, String organisation, long meeting, String reason) {
        Preparing of = desk.open(campaign, organisation);
        requireOpen(campaign, of.organisation());
        journal.subject("consultation", meeting, Long.toString(meeting));
        ConsultationBook.Meeting found = book.meetings(of).stream().filter(one -> one.id() == meeting).findFirst().orElseThrow(Refusal::notFound);
        if (found.opinions() > 0) {
            throw Refusal.conflict("CONSULTATION_HEARD", found.opinions()).under(Preparing.CLAUSE);
        }
        if (!book.withdraw(meeting, Written.required(reason, Written.LINE, "WITHDRAW_REASON", Preparing.CLAUSE), Caller.current().signature())) {
            throw Refusal.conflict("CONSULTATION_WITHDRAWN").under(Preparing.CLAUSE);
        }
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, CONSULTATION_DONE, OPINION_HAS_MERGED, and what {@link Opinion#withdraw} refuses */
    @UseCase(value = "preparation.withdraw-opinion", roles = TOWNSHIP_OFFICER)
    public void opinion(long id, int seenVersion, String reason) {
        journal.subject("opinion", id, Long.toString(id));
        Long into = book.find(id).orElseThrow(Refusal::notFound).getMergedInto();
        if (into != null) {
            book.held(id, into).requireNotDrafted();
        }
        Opinion opinion = book.forAct(id, seenVersion);
        desk.requireRunning(opinion.getCampaignId());
        requireOpen(opinion.getCampaignId(), opinion.getOrganisationId());
        book.requireAlone(opinion);
        opinion.withdraw(reason, Caller.current().signature(), clock.instant());
    }

    private void requireOpen(long campaign, long organisation) {
        CampaignTask task = desk.hold(campaign, organisation, CampaignPhase.CONSULTATION);
        if (task.doneOn() != null) {
            throw Refusal.conflict("CONSULTATION_DONE", task.doneOn()).under(Preparing.CLAUSE);
        }
    }
}
