package org.mingping.registration.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.registration.persistence.RegisteredTasks;

/** The daily look at open campaigns: what townships have to do soon, and what is late; whose last day comes near, and who is missing. Each is told once, whenever that is. */
@Stateless
public class RemindingOfCampaign {

    /** Days before a task is due on which its organisation is reminded (decided here). */
    private static final int BEFORE_TASK = 7;
    /** Days before their last day on which members are reminded (decided here). */
    private static final int BEFORE_LAST_DAY = 3;

    @Inject
    private CampaignNotices campaign;

    @Inject
    private RegistrationNotices registrations;

    @Inject
    private RegisteredTasks registered;

    @Inject
    private Clock clock;

    /** How many of each were told of. @param missing members whose last day is newly over */
    public record Told(int tasksDue, int tasksLate, int membersDue, int missing) {
    }

    @UseCase(value = "registration.remind-campaigns", roles = COUNTY_OFFICER)
    public Told remind() {
        LocalDate today = LocalDate.now(clock);
        // Last days pass, and members leave, without anybody's deciding.
        registered.done(null, null, today, Caller.current().signature());
        return new Told(campaign.due(today, today.plusDays(BEFORE_TASK)), campaign.late(today), registrations.due(today, today.plusDays(BEFORE_LAST_DAY)), registrations.missing(today));
    }
}
