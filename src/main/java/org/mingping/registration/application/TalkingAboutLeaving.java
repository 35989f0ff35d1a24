package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.access.model.SamePerson;
import org.mingping.audit.Journal;
import org.mingping.registration.RegistrationDeclined;
import org.mingping.registration.model.AttemptPolicy;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.TalkerPolicy;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * The branch talks with a member who declines (domain §6, and §5 for how one talks: by two at least, minuted). Confirmed, the will is a ground for a voluntary withdrawal, told at once;
 * reconsidered, the form is the member's again. Where the member does not come, what was tried on two days takes the talk's place, and what
 * they declared in writing stands.
 */
@Stateless
public class TalkingAboutLeaving {

    private static final String CLAUSE = "domain §6";

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationTalks talks;

    @Inject
    private RegistrationSteps steps;

    @Inject
    private RegistrationLists lists;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Event<RegistrationDeclined> declined;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Names of whoever may talk with the member: full members of the branch, and officers. @throws Refusal NOT_FOUND */
    @UseCase(value = "registration.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public List<String> mayTalk(long id) {
        desk.member(id);
        return there(id).stream().map(TalkerPolicy.Talker::name).distinct().toList();
    }

    /** The caller's own name first: whoever writes the talk down was mostly there. */
    private List<TalkerPolicy.Talker> there(long id) {
        SamePerson own = Caller.current().person();
        String person = own.member() == null ? "account " + own.account() : "member " + own.member();
        return Stream.concat(Stream.of(new TalkerPolicy.Talker(person, Caller.current().displayName())), talks.mayTalk(id).stream()).distinct().toList();
    }

    /**
     * @param talkers   names of those who talked with the member, two at least
     * @param confirmed whether the member still wants to leave
     * @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED; WILL_TALK_DAY before the form was handed in or after today; WILL_TALK_TALKERS; REGISTRATION_TALKER_OWN where the
     *                 member is named as one, REGISTRATION_TALKER_UNKNOWN where somebody is who is neither of the township's branches nor an officer, or who wrote the form down from paper; REGISTRATION_TYPED for whoever wrote the form down from paper; REGISTRATION_CORRECTIONS (how many) where it is confirmed while corrections wait to be decided; WILL_TALK_MINUTES; what
     *                 {@link Registration#requireDeclining} refuses; reconsidered, REGISTRATION_RETURN_LATE (the campaign's last day)
     */
    @UseCase(value = "registration.talk", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void talk(long id, int seenVersion, LocalDate on, Collection<String> talkers, String minutes, boolean confirmed) {
        Registration registration = desk.toDecide(id, seenVersion);
        registration.requireDeclining();
        registration.requireAnother(Caller.current().person());
        LocalDate first = requireDay(registration, on);
        List<String> names = talkers.stream().filter(name -> name != null && !name.isBlank()).map(String::strip).distinct().toList();
        Set<String> people = TalkerPolicy.require(names, lists.find(id).map(RegistrationLists.Line::name).orElseThrow(Refusal::notFound), there(id), talks.elsewhere(id, names));
        String by = Written.required(String.join("、", names), Written.LINE, "WILL_TALK_TALKERS", CLAUSE);
        String written = Written.required(minutes, Written.TEXT, "WILL_TALK_MINUTES", CLAUSE);
        talks.talked(id, on, by, written, confirmed, Caller.current().signature());
        journal.note("confirmed", confirmed);
        notices.talked(registration, people, on);
        if (confirmed) {
            leave(registration, first, RegistrationAction.DECLINED);
        } else {
            registration.reconsider(desk.mendUntil(registration), Caller.current().signature(), clock.instant());
            desk.record(registration, RegistrationAction.TALKED, null);
            notices.reconsidered(registration);
        }
    }

    /**
     * The talk could not be held.
     *
     * @param tried what was tried, and why it came to nothing
     * @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED; WILL_TALK_DAY before the form was handed in or after today; TALK_TRIED (most characters); TALK_TRIED_TWICE for a second
     *                 time on one day; REGISTRATION_TYPED for whoever wrote the form down from paper; what {@link Registration#requireDeclining} refuses
     */
    @UseCase(value = "registration.try-talk", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void tried(long id, int seenVersion, LocalDate on, String tried) {
        Registration registration = desk.toDecide(id, seenVersion);
        registration.requireDeclining();
        registration.requireAnother(Caller.current().person());
        requireDay(registration, on);
        if (!talks.tried(id, on, Written.required(tried, RegistrationForm.MOST, "TALK_TRIED", CLAUSE), handedIn(id), Caller.current().signature(), Caller.current().person())) {
            throw Refusal.conflict("TALK_TRIED_TWICE").under(CLAUSE);
        }
        desk.record(registration, RegistrationAction.TALK_TRIED, null);
        notices.tried(registration, on);
    }

    /**
     * What the member declared in writing stands without the talk to which they did not come. Where branch and township have one officer each, and both took part, the township's approver is the other.
     *
     * @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED; REGISTRATION_TYPED for whoever wrote the form down from paper; TALK_ATTEMPTS_FEW (how many it takes); TALK_ATTEMPTS_ALONE for whoever put them all down; REGISTRATION_CORRECTIONS (how many); what
     *                 {@link Registration#requireDeclining} refuses
     */
    @UseCase(value = "registration.decline-unheard", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void declineUnheard(long id, int seenVersion) {
        Registration registration = desk.toDecide(id, seenVersion);
        registration.requireDeclining();
        registration.requireAnother(Caller.current().person());
        LocalDate first = registration.getSubmittedOn().orElseThrow();
        OffsetDateTime handedIn = handedIn(id);
        List<RegistrationTalks.Attempt> attempts = talks.attempts(id).stream().filter(one -> one.isOf(handedIn)).toList();
        AttemptPolicy.require(attempts.stream().map(RegistrationTalks.Attempt::triedOn).toList(), first);
        AttemptPolicy.requireAnother(attempts.stream().map(RegistrationTalks.Attempt::person).toList(), Caller.current().person());
        leave(registration, first, RegistrationAction.DECLINED_UNHEARD);
    }

    private OffsetDateTime handedIn(long id) {
        return RegistrationSteps.Line.handedIn(steps.of(id)).orElseThrow();
    }

    /** What they asked to have corrected is answered first, as for who stays: the record stays theirs whatever becomes of the membership. */
    private void leave(Registration registration, LocalDate declaredOn, RegistrationAction action) {
        corrections.requireDecided(registration.getId());
        registration.decline(Caller.current().signature(), clock.instant());
        desk.record(registration, action, null);
        desk.decided(registration);
        declined.fire(new RegistrationDeclined(registration.getId(), registration.getMemberId(), declaredOn));
    }

    /** @return the first day it may be: on which the form was handed in */
    private LocalDate requireDay(Registration registration, LocalDate on) {
        LocalDate first = registration.getSubmittedOn().orElseThrow();
        if (on == null || on.isBefore(first) || on.isAfter(desk.today())) {
            throw Refusal.invalid("WILL_TALK_DAY", first, desk.today()).under(CLAUSE);
        }
        return first;
    }
}
