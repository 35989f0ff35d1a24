package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.RegistrationDeclined;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * The branch talks with a member who declines (domain §6, and §5 for how one talks: by two at least, minuted). Confirmed, the will is a ground for a voluntary withdrawal, told at once;
 * reconsidered, the form is the member's again, whatever the day.
 */
@Stateless
public class TalkingAboutLeaving {

    private static final String CLAUSE = "domain §6";
    private static final int TALKERS = 2;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationTalks talks;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Event<RegistrationDeclined> declined;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param talkers   names of those who talked with the member, two at least
     * @param confirmed whether the member still wants to leave
     * @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED; WILL_TALK_DAY before the form was handed in or after today; WILL_TALK_TALKERS; WILL_TALK_MINUTES; what {@link Registration#talked}
     *                 refuses
     */
    @UseCase(value = "registration.talk", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void talk(long id, int seenVersion, LocalDate on, Collection<String> talkers, String minutes, boolean confirmed) {
        Registration registration = desk.toDecide(id, seenVersion);
        registration.talked(confirmed, Caller.current().signature(), clock.instant());
        LocalDate first = registration.getSubmittedOn().orElseThrow();
        if (on == null || on.isBefore(first) || on.isAfter(desk.today())) {
            throw Refusal.invalid("WILL_TALK_DAY", first, desk.today()).under(CLAUSE);
        }
        List<String> names = talkers.stream().filter(name -> name != null && !name.isBlank()).map(String::strip).distinct().toList();
        if (names.size() < TALKERS) {
            throw Refusal.invalid("WILL_TALK_TALKERS").under(CLAUSE);
        }
        String by = Written.required(String.join("、", names), Written.LINE, "WILL_TALK_TALKERS", CLAUSE);
        String written = Written.required(minutes, Written.TEXT, "WILL_TALK_MINUTES", CLAUSE);
        talks.talked(id, on, by, written, confirmed, Caller.current().signature());
        desk.record(registration, confirmed ? RegistrationAction.DECLINED : RegistrationAction.TALKED, null);
        journal.note("confirmed", confirmed);
        if (confirmed) {
            declined.fire(new RegistrationDeclined(id, registration.getMemberId(), first));
        } else {
            notices.reconsidered(registration);
        }
    }
}
