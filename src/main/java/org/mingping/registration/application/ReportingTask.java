package org.mingping.registration.application;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.shared.Refusal;

/** A township-tier organisation reports a task of the campaign as done, in a few words. */
@Stateless
public class ReportingTask {

    @Inject
    private CampaignDesk desk;

    @Inject
    private Journal journal;

    /**
     * @param organisation id; null for the caller's own
     * @throws Refusal NOT_FOUND, CAMPAIGN_CLOSED, STALE_VERSION, TASK_NOTE (most characters), CAMPAIGN_TASK_DONE, CAMPAIGN_TASK_BY_RECORD for what is done by record,
     *                MOBILISATION_NONE where nothing is on record
     */
    @UseCase(value = "registration.report-task", roles = TOWNSHIP_OFFICER)
    public void report(long campaign, Long organisation, CampaignPhase phase, int seenVersion, String note) {
        long whose = organisation == null ? Caller.current().organisationId() : organisation;
        journal.subject("campaign", campaign, Long.toString(campaign));
        journal.note("phase", phase.name());
        desk.report(campaign, whose, phase, seenVersion, note);
    }
}
