package org.mingping.registration.application.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.registration.application.CampaignDesk;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.registration.persistence.preparation.Preparations;
import org.mingping.shared.Refusal;

/** Whose preparation is meant, and whether anything may still be done in it. A part of the use cases. */
@ApplicationScoped
class PreparationDesk {

    @Inject
    private Preparations preparations;

    @Inject
    private CampaignDesk campaigns;

    @Inject
    private Clock clock;

    /** @param organisation code, or null for the caller's own @throws Refusal NOT_FOUND where it takes no part, or is not the caller's to see */
    Preparing of(long campaign, String organisation) {
        String code = organisation == null || organisation.isBlank() ? null : organisation;
        return preparations.find(campaign, code, Caller.current().organisationId()).orElseThrow(Refusal::notFound);
    }

    /** As {@link #of}, to put something on record. @throws Refusal CAMPAIGN_CLOSED */
    Preparing open(long campaign, String organisation) {
        Preparing of = of(campaign, organisation);
        campaigns.requireRunning(campaign);
        return of;
    }

    /** @throws Refusal CAMPAIGN_CLOSED */
    void requireRunning(long campaign) {
        campaigns.requireRunning(campaign);
    }

    /** A part of the preparation is done, by what has just been put on record. */
    void done(long campaign, long organisation, CampaignPhase phase) {
        campaigns.fulfil(campaign, organisation, phase, null);
    }

    /** Held, so that of two who finish it, or finish it and add to it, at once one sees what the other did. @throws Refusal NOT_FOUND */
    CampaignTask hold(long campaign, long organisation, CampaignPhase phase) {
        return campaigns.hold(campaign, organisation, phase);
    }

    /** @throws Refusal CAMPAIGN_DAY_EARLY (the first day) for a day that cannot belong to the campaign */
    void requireNotBefore(long campaign, LocalDate day) {
        campaigns.requireNotBefore(campaign, day);
    }

    /** The campaign's last day. */
    LocalDate closing(long campaign) {
        return campaigns.closing(campaign);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
