package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.persistence.CampaignTasks;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.preparation.MobilisationBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** What use cases of preparation do to a campaign's tasks: reported by hand, or fulfilled by what the system sees done. A part of the use cases. */
@ApplicationScoped
public class CampaignDesk {

    private static final String CLAUSE = "domain §6";
    private static final int NOTE = 2_000;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignTasks tasks;

    @Inject
    private MobilisationBook mobilisations;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND where there is no such campaign, CAMPAIGN_CLOSED */
    public void requireRunning(long campaign) {
        campaigns.forWork(campaign).requireRunning();
    }

    /** @throws Refusal CAMPAIGN_DAY_EARLY (the first day) for a day that cannot belong to the campaign: see {@link Campaign#requireNotBefore} */
    public void requireNotBefore(long campaign, LocalDate day) {
        campaigns.get(campaign).requireNotBefore(day, clock.getZone());
    }

    /** The campaign's last day. */
    public LocalDate closing(long campaign) {
        return campaigns.get(campaign).dates().closing();
    }

    void report(long campaign, long organisation, CampaignPhase phase, int seenVersion, String note) {
        requireRunning(campaign);
        CampaignTask task = hold(campaign, organisation, phase);
        if (!phase.isReported()) {
            throw Refusal.conflict("CAMPAIGN_TASK_BY_RECORD").under(CLAUSE);
        }
        if (task.doneOn() != null) {
            throw Refusal.conflict("CAMPAIGN_TASK_DONE", task.doneOn()).under(CLAUSE);
        }
        if (task.version() != seenVersion) {
            throw Refusal.stale();
        }
        if (!mobilisations.isAny(campaign, organisation)) {
            throw Refusal.conflict("MOBILISATION_NONE").under(CLAUSE);
        }
        fulfil(campaign, organisation, phase, Written.required(note, NOTE, "TASK_NOTE", CLAUSE));
    }

    /** The task as it stands, held: see {@link CampaignTasks#held}. @throws Refusal NOT_FOUND where the organisation takes no part */
    public CampaignTask hold(long campaign, long organisation, CampaignPhase phase) {
        return tasks.held(campaign, organisation, phase).orElseThrow(Refusal::notFound);
    }

    /**
     * The task is done by what has just been put on record, such as a plan that was accepted: nothing happens where it was done before.
     *
     * @param organisation id of the township-tier organisation
     * @param note         in a few words; null where what is on record speaks for itself
     */
    public void fulfil(long campaign, long organisation, CampaignPhase phase, String note) {
        tasks.done(campaign, organisation, phase, LocalDate.now(clock), note, Caller.current().signature());
    }
}
