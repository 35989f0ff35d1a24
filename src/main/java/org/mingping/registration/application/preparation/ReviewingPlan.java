package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.access.model.SamePerson;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.registration.model.preparation.PreparationPlan;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.preparation.MilestonesJson;
import org.mingping.registration.persistence.preparation.PlanBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** The county reviews a plan: accepts it, or returns it with the reason (domain §6). */
@Stateless
public class ReviewingPlan {

    private static final int REASON = 2_000;

    @Inject
    private PreparationDesk desk;

    @Inject
    private Campaigns campaigns;

    @Inject
    private PlanBook book;

    @Inject
    private PreparationNotices notices;

    @Inject
    private Journal journal;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, PLAN_NOT_SUBMITTED, PLAN_OWN, PLAN_WITHOUT_MILESTONES, PLAN_MILESTONE_LATE */
    @UseCase(value = "preparation.accept-plan", roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public void accept(long id, int seenVersion) {
        PreparationPlan plan = opened(id, seenVersion);
        PlanText text = new PlanText(plan.getAims(), plan.getContent(), plan.getMethod(), MilestonesJson.read(plan.getMilestones()));
        plan.accept(text, campaigns.get(plan.getCampaignId()).dates().closing(), submitter(plan), Caller.current().person());
        book.review(plan, true, null, Caller.current().signature());
        desk.done(plan.getCampaignId(), plan.getOrganisationId(), CampaignPhase.PLAN);
        notices.planReviewed(plan, true);
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, PLAN_NOT_SUBMITTED, PLAN_OWN, PLAN_RETURN_REASON (most characters) */
    @UseCase(value = "preparation.return-plan", roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public void giveBack(long id, int seenVersion, String reason) {
        PreparationPlan plan = opened(id, seenVersion);
        plan.giveBack(submitter(plan), Caller.current().person());
        book.review(plan, false, Written.required(reason, REASON, "PLAN_RETURN_REASON", Preparing.CLAUSE), Caller.current().signature());
        notices.planReviewed(plan, false);
    }

    private SamePerson submitter(PreparationPlan plan) {
        List<PlanBook.Version> versions = book.versions(plan.getId());
        return versions.isEmpty() ? new SamePerson(null, null) : versions.get(versions.size() - 1).submitter();
    }

    private PreparationPlan opened(long id, int seenVersion) {
        journal.subject("plan", id, Long.toString(id));
        PreparationPlan plan = book.forAct(id, seenVersion);
        desk.requireRunning(plan.getCampaignId());
        return plan;
    }
}
