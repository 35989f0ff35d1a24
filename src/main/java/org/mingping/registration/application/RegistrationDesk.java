package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.audit.Journal;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.ReturnPolicy;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegisteredTasks;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;

/** What every act on a registration does: find it as the caller saw it, within a campaign that is open, and leave a line in its history. A part of the use cases. */
@ApplicationScoped
public class RegistrationDesk {

    @Inject
    private Registrations registrations;

    @Inject
    private Campaigns campaigns;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private RegisteredTasks registered;

    @Inject
    private RegistrationSteps steps;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By the member, or by an office that writes down what stands on paper. @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, NOT_PERMITTED for another member's account */
    Registration toWrite(long id, int seenVersion) {
        Registration found = found(registrations.forAct(id, seenVersion));
        if (!OwnCase.is(found.getMemberId()) && !writesForOthers()) {
            throw Refusal.forbidden("NOT_PERMITTED");
        }
        return found;
    }

    /** Whose it is; nothing of it is held yet. @throws Refusal NOT_FOUND */
    long member(long id) {
        return registrations.get(id).getMemberId();
    }

    /** By an office, never in its own case. @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED */
    Registration toDecide(long id, int seenVersion) {
        return ofAnother(registrations.forAct(id, seenVersion));
    }

    /** To lay something beside it, whatever has been written in it since. @throws Refusal NOT_FOUND, OWN_CASE, CAMPAIGN_CLOSED */
    Registration toAddTo(long id) {
        return ofAnother(registrations.held(id));
    }

    private Registration ofAnother(Registration registration) {
        OwnCase.refuse(registration.getMemberId());
        return found(registration);
    }

    private Registration found(Registration registration) {
        journal.subject("registration", registration.getId(), Long.toString(registration.getId()));
        campaigns.forWork(registration.getCampaignId()).requireRunning();
        return registration;
    }

    /** Until when it may be handed in again where it is given back today. @throws Refusal as {@link ReturnPolicy} */
    LocalDate mendUntil(Registration registration) {
        Campaign campaign = campaign(registration);
        return ReturnPolicy.lastDay(terms.of(campaign.getRuleSet()), campaign.dates().closing(), today());
    }

    Campaign campaign(Registration registration) {
        return campaigns.get(registration.getCampaignId());
    }

    /** A branch's officer, or a county's token in its place. */
    private static boolean writesForOthers() {
        return Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().via() == Caller.Via.API && Caller.current().is(Role.COUNTY_OFFICER);
    }

    /** It waits for nobody any more: with the last of its township the task of registration is done. */
    void decided(Registration registration) {
        registered.done(registration.getCampaignId(), registration.getScopePath(), today(), Caller.current().signature());
    }

    /** It waits for somebody again. */
    void waits(Registration registration) {
        registered.again(registration.getCampaignId(), registration.getScopePath());
    }

    /** A line in the history, and in the journal what came of it. */
    void record(Registration registration, RegistrationAction action, String note) {
        steps.add(registration, action, note, Caller.current().signature());
        journal.note("action", action.name());
    }
}
