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
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** The county opens a campaign: from today every full member is asked (domain §6), all in this one act. */
@Stateless
public class OpeningCampaign {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @return how many registrations were opened @throws Refusal NOT_FOUND, STALE_VERSION, and what {@link Campaign#open} refuses */
    @UseCase(value = "registration.open-campaign", roles = COUNTY_OFFICER)
    public int open(long id, int seenVersion) {
        // Whoever an import brings in at this moment is either asked here, or found by the import in a campaign that is open.
        database.together(WorkbookImport.ALONE);
        Campaign campaign = campaigns.forAct(id, seenVersion);
        journal.subject("campaign", id, campaign.getName());
        campaign.open(LocalDate.now(clock), terms.of(campaign.getRuleSet()), Caller.current().signature());
        LocalDate endsOn = campaign.getRegistrationEndsOn().orElseThrow();
        int opened = registrations.open(id, endsOn);
        journal.note("endsOn", endsOn);
        journal.note("registrations", opened);
        notices.opened(campaign);
        return opened;
    }
}
