package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Refusal;

/** The branch gives a registration back with a reason, or verifies it; of its own officer's the township does. */
@Stateless
public class DecidingRegistration {

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationLists lists;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Clock clock;

    /** Handed in, to be mended; declined and taken back by the member, for a new declaration. @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED, REGISTRATION_RETURN_LATE (the campaign's last day), and what {@link Registration#giveBack} refuses */
    @UseCase(value = "registration.return", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void giveBack(long id, int seenVersion, String reason) {
        Registration registration = desk.toDecide(id, seenVersion);
        boolean takenBack = lists.find(id).filter(line -> line.takenBackOn() != null).isPresent();
        registration.giveBack(reason, desk.mendUntil(registration), takenBack, Caller.current().signature(), clock.instant());
        desk.record(registration, RegistrationAction.RETURNED, registration.getDecision().orElse(null));
        desk.waits(registration);
        notices.returned(registration);
    }

    /**
     * @param note may be null
     * @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED; REGISTRATION_CORRECTIONS (how many) while corrections wait to be decided; what {@link Registration#verify} refuses, REGISTRATION_TYPED among it
     */
    @UseCase(value = "registration.verify", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void verify(long id, int seenVersion, String note) {
        Registration registration = desk.toDecide(id, seenVersion);
        registration.verify(note, Caller.current().person(), Caller.current().signature(), clock.instant());
        corrections.requireDecided(id);
        desk.record(registration, RegistrationAction.VERIFIED, registration.getDecision().orElse(null));
        notices.verified(registration);
        desk.decided(registration);
    }
}
