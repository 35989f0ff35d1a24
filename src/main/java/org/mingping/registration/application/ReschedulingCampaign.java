package org.mingping.registration.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.persistence.CampaignTasks;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** The county gives a campaign other dates; what its townships have not done yet is due by these, and whom it did not ask any more it asks now where a whole term fits again. */
@Stateless
public class ReschedulingCampaign {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignTasks tasks;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private AskingNewcomers newcomers;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, and what {@link Campaign#reschedule} and {@link Campaign#requireRoom} refuse */
    @UseCase(value = "registration.reschedule-campaign", roles = COUNTY_OFFICER)
    public void reschedule(long id, int seenVersion, CampaignDates dates) {
        // Whom it asks anew no import asks, or moves, at the same moment.
        database.together(WorkbookImport.ALONE);
        Campaign campaign = campaigns.forAct(id, seenVersion);
        journal.subject("campaign", id, campaign.getName());
        journal.change("dates", campaign.dates(), dates);
        LocalDate today = LocalDate.now(clock);
        campaign.reschedule(dates, registrations.longest(id, today).orElse(null), today);
        campaign.requireRoom(terms.of(campaign.getRuleSet()));
        tasks.reschedule(id, dates);
        newcomers.askIn(id);
    }
}
