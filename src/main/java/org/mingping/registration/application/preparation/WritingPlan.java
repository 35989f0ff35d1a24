package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.registration.model.preparation.PreparationPlan;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.MilestonesJson;
import org.mingping.registration.persistence.preparation.PlanBook;
import org.mingping.shared.Refusal;

/** A township-tier organisation writes its plan (制定方案, domain §6), from a template or from what was returned, and hands it in. */
@Stateless
public class WritingPlan {

    @Inject
    private PreparationDesk desk;

    @Inject
    private PlanBook book;

    @Inject
    private PlanTemplate template;

    @Inject
    private PreparationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Begins it from the template; begun twice, as by two clicks, it is the one that was begun first.
     *
     * @param organisation code; null for the caller's own
     * @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, PLAN_EXISTS where it was handed in before
     */
    @UseCase(value = "preparation.begin-plan", roles = TOWNSHIP_OFFICER)
    public long begin(long campaign, String organisation) {
        Preparing of = desk.open(campaign, organisation);
        desk.hold(campaign, of.organisation(), CampaignPhase.PLAN);
        Optional<PlanBook.Standing> begun = book.of(of);
        if (begun.isPresent()) {
            if (begun.get().number() > 0) {
                throw Refusal.conflict("PLAN_EXISTS").under(Preparing.CLAUSE);
            }
            return begun.get().id();
        }
        PlanText text = template.of(campaign);
        PreparationPlan plan = new PreparationPlan(of, text, MilestonesJson.write(text.milestones()), Caller.current().signature(), clock.instant());
        book.add(plan);
        journal.subject("plan", plan.getId(), Long.toString(plan.getId()));
        return plan.getId();
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, PLAN_SUBMITTED, PLAN_ACCEPTED */
    @UseCase(value = "preparation.write-plan", roles = TOWNSHIP_OFFICER)
    public void write(long id, int seenVersion, PlanText text) {
        PreparationPlan plan = opened(id, seenVersion);
        plan.write(text, MilestonesJson.write(text.milestones()), Caller.current().signature(), clock.instant());
    }

    /** Writes it and hands it in as it then stands. @return the number of the version @throws Refusal as {@link #write}, and what {@link PreparationPlan#submit} refuses */
    @UseCase(value = "preparation.submit-plan", roles = TOWNSHIP_OFFICER)
    public int submit(long id, int seenVersion, PlanText text) {
        PreparationPlan plan = opened(id, seenVersion);
        plan.write(text, MilestonesJson.write(text.milestones()), Caller.current().signature(), clock.instant());
        boolean heard = desk.hold(plan.getCampaignId(), plan.getOrganisationId(), CampaignPhase.CONSULTATION).doneOn() != null;
        int number = plan.submit(text, desk.closing(plan.getCampaignId()), heard);
        book.keep(plan, number, Caller.current().person(), Caller.current().signature());
        journal.note("number", number);
        notices.planSubmitted(plan);
        return number;
    }

    private PreparationPlan opened(long id, int seenVersion) {
        journal.subject("plan", id, Long.toString(id));
        PreparationPlan plan = book.forAct(id, seenVersion);
        desk.requireRunning(plan.getCampaignId());
        return plan;
    }
}
