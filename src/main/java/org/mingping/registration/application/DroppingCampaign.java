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
import org.mingping.shared.Refusal;

/** The county drops a campaign that it planned by mistake, while nothing is on record in it but tasks; its townships are told why. It stays listed, and what is planned next is not hindered by it. */
@Stateless
public class DroppingCampaign {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, and what {@link Campaign#drop} refuses */
    @UseCase(value = "registration.drop-campaign", roles = COUNTY_OFFICER)
    public void drop(long id, int seenVersion, String reason) {
        Campaign campaign = campaigns.forAct(id, seenVersion);
        journal.subject("campaign", id, campaign.getName());
        campaign.drop(reason, campaigns.isOnRecord(id), LocalDate.now(clock), Caller.current().signature());
        journal.note("reason", reason);
        notices.dropped(campaign, reason);
    }
}
