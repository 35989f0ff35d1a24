package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** The branch puts on record that it reminded a member who is away, through whom, and what came of it. */
@Stateless
public class ContactingAbsentMember {

    private static final String CLAUSE = "domain §6";

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationTalks talks;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND, OWN_CASE, CAMPAIGN_CLOSED, REMINDER_DAY after today, CAMPAIGN_DAY_EARLY (the first day), REMINDER_THROUGH, REMINDER_OUTCOME; where it is handed in, as {@link Registration#requireWritable} */
    @UseCase(value = "registration.contact", roles = BRANCH_OFFICER)
    public void contact(long id, LocalDate on, String through, String outcome) {
        Registration registration = desk.toAddTo(id);
        registration.requireWritable();
        if (on == null || on.isAfter(desk.today())) {
            throw Refusal.invalid("REMINDER_DAY").under(CLAUSE);
        }
        desk.campaign(registration).requireNotBefore(on, clock.getZone());
        talks.contacted(id, on, Written.required(through, Written.LINE, "REMINDER_THROUGH", CLAUSE), Written.required(outcome, RegistrationForm.MOST, "REMINDER_OUTCOME", CLAUSE),
                Caller.current().signature());
    }
}
