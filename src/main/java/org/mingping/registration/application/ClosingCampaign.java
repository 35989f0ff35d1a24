package org.mingping.registration.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegisteredTasks;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** The county closes a campaign when the term is over and nobody waits for a decision; those who never registered stay listed as missing. */
@Stateless
public class ClosingCampaign {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Registrations registrations;

    @Inject
    private RegisteredTasks registered;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, and what {@link Campaign#close} refuses */
    @UseCase(value = "registration.close-campaign", roles = COUNTY_OFFICER)
    public void close(long id, int seenVersion) {
        // Nobody is asked by a campaign that is just being closed.
        database.together(WorkbookImport.ALONE);
        Campaign campaign = campaigns.forAct(id, seenVersion);
        journal.subject("campaign", id, campaign.getName());
        LocalDate today = LocalDate.now(clock);
        registered.done(id, null, today, Caller.current().signature());
        campaign.close(today, registrations.undecided(id, today), Caller.current().signature());
    }
}
