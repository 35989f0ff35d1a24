package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.ExtensionPolicy;
import org.mingping.registration.model.ExtensionState;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.Extensions;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** More time to register for a good reason (domain §6): the branch proposes it, the township grants it or says why not; nobody both. */
@Stateless
public class ExtendingRegistration {

    private static final String CLAUSE = "domain §6";

    @Inject
    private RegistrationDesk desk;

    @Inject
    private Registrations registrations;

    @Inject
    private Extensions extensions;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Journal journal;

    /**
     * @param until the last day it would have
     * @throws Refusal NOT_FOUND, OWN_CASE, CAMPAIGN_CLOSED, EXTENSION_UNTIL, EXTENSION_REASON, EXTENSION_PROPOSED where one waits for its answer; where it is handed in, as
     *                 {@link Registration#requireWritable}
     */
    @UseCase(value = "registration.propose-extension", roles = BRANCH_OFFICER)
    public void propose(long id, LocalDate until, String reason) {
        Registration registration = desk.toAddTo(id);
        registration.requireWritable();
        requireUntil(registration, until);
        String why = Written.required(reason, RegistrationForm.MOST, "EXTENSION_REASON", CLAUSE);
        if (!extensions.propose(id, until, why, Caller.current().person(), Caller.current().signature())) {
            throw Refusal.conflict("EXTENSION_PROPOSED").under(CLAUSE);
        }
        desk.record(registration, RegistrationAction.EXTENSION_PROPOSED, null);
        journal.note("until", until);
        notices.proposed(registration);
        desk.waits(registration);
    }

    /** @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED, EXTENSION_NONE, OWN_PROPOSAL, EXTENSION_UNTIL where the day has gone by meanwhile */
    @UseCase(value = "registration.grant-extension", roles = TOWNSHIP_OFFICER)
    public void grant(long id, int seenVersion, String answer) {
        Registration registration = desk.toDecide(id, seenVersion);
        Extensions.Line proposed = proposed(id);
        requireUntil(registration, proposed.until());
        String text = Written.optional(answer, RegistrationForm.MOST, "EXTENSION_ANSWER", CLAUSE);
        journal.change("endsOn", registration.getEndsOn(), proposed.until());
        registration.requireWritable();
        registrations.extend(registration, proposed.until());
        extensions.decide(proposed.id(), ExtensionState.GRANTED, text, Caller.current().signature());
        desk.record(registration, RegistrationAction.EXTENSION_GRANTED, text);
        notices.extended(registration);
    }

    /** @param answer why not @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED, EXTENSION_NONE, OWN_PROPOSAL, EXTENSION_ANSWER */
    @UseCase(value = "registration.refuse-extension", roles = TOWNSHIP_OFFICER)
    public void refuse(long id, int seenVersion, String answer) {
        Registration registration = desk.toDecide(id, seenVersion);
        Extensions.Line proposed = proposed(id);
        String text = Written.required(answer, RegistrationForm.MOST, "EXTENSION_ANSWER", CLAUSE);
        extensions.decide(proposed.id(), ExtensionState.REFUSED, text, Caller.current().signature());
        desk.record(registration, RegistrationAction.EXTENSION_REFUSED, text);
        notices.refused(registration);
        desk.decided(registration);
    }

    private void requireUntil(Registration registration, LocalDate until) {
        Campaign campaign = desk.campaign(registration);
        ExtensionPolicy.require(until, registration.getEndsOn(), campaign.dates().closing(), terms.of(campaign.getRuleSet()), desk.today());
    }

    private Extensions.Line proposed(long id) {
        Extensions.Line proposed = extensions.proposed(id).orElseThrow(() -> Refusal.conflict("EXTENSION_NONE").under(CLAUSE));
        if (proposed.isProposedBy(Caller.current().person())) {
            throw Refusal.forbidden("OWN_PROPOSAL", proposed.until()).under(CLAUSE);
        }
        return proposed;
    }
}
