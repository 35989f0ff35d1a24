package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.model.preparation.Mobilised;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.MobilisationBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** A township-tier organisation puts its meetings and notices on record (宣传发动, domain §6), and says when everybody is reached. */
@Stateless
public class Mobilising {

    @Inject
    private PreparationDesk desk;

    @Inject
    private MobilisationBook book;

    @Inject
    private Journal journal;

    /**
     * @param organisation code; null for the caller's own
     * @return its id
     * @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, CAMPAIGN_DAY_EARLY (the first day), and what {@link Mobilised#of} refuses
     */
    @UseCase(value = "preparation.record-mobilisation", roles = TOWNSHIP_OFFICER)
    public long record(long campaign, String organisation, MobilisationKind kind, LocalDate heldOn, String title, String content, Integer reached) {
        Preparing of = desk.open(campaign, organisation);
        Mobilised what = Mobilised.of(kind, heldOn, title, content, reached, desk.today());
        desk.requireNotBefore(campaign, heldOn);
        long id = book.add(of, what, Caller.current().signature());
        journal.subject("mobilisation", id, what.title());
        journal.note("reached", what.reached());
        return id;
    }

    /**
     * What was put down wrongly no longer counts; it stays readable with the reason.
     *
     * @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, WITHDRAW_REASON (most characters), MOBILISATION_WITHDRAWN; MOBILISATION_LAST where
     *                 the task was reported done and rests on this one alone
     */
    @UseCase(value = "preparation.withdraw-mobilisation", roles = TOWNSHIP_OFFICER)
    public void withdraw(long id, String reason) {
        MobilisationBook.Line line = book.find(id).orElseThrow(Refusal::notFound);
        journal.subject("mobilisation", id, line.title());
        desk.requireRunning(line.campaignId());
        CampaignTask task = desk.hold(line.campaignId(), line.organisationId(), CampaignPhase.MOBILISATION);
        if (!book.withdraw(id, Written.required(reason, Written.LINE, "WITHDRAW_REASON", Preparing.CLAUSE), Caller.current().signature())) {
            throw Refusal.conflict("MOBILISATION_WITHDRAWN").under(Preparing.CLAUSE);
        }
        if (task.doneOn() != null && !book.isAny(line.campaignId(), line.organisationId())) {
            throw Refusal.conflict("MOBILISATION_LAST", task.doneOn()).under(Preparing.CLAUSE);
        }
    }

    /** Everybody is reached: the campaign's task is done. @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, MOBILISATION_NONE where nothing is on record */
    @UseCase(value = "preparation.conclude-mobilisation", roles = TOWNSHIP_OFFICER)
    public void conclude(long campaign, String organisation) {
        Preparing of = desk.open(campaign, organisation);
        journal.subject("campaign", campaign, Long.toString(campaign));
        desk.hold(campaign, of.organisation(), CampaignPhase.MOBILISATION);
        if (!book.isAny(campaign, of.organisation())) {
            throw Refusal.conflict("MOBILISATION_NONE").under(Preparing.CLAUSE);
        }
        desk.done(campaign, of.organisation(), CampaignPhase.MOBILISATION);
    }
}
