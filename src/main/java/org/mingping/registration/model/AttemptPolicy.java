package org.mingping.registration.model;

import java.time.LocalDate;
import java.util.Collection;
import org.mingping.access.model.SamePerson;
import org.mingping.shared.Refusal;

/**
 * When a written declaration stands without the talk (domain §6; decided here): the branch tried to hold it on two days at least, after the form was handed in, and says what it tried. The talk
 * of the case that follows (§5) is another, with rules of its own.
 */
public final class AttemptPolicy {

    /** On how many days. */
    public static final int ATTEMPTS = 2;

    private AttemptPolicy() {
    }

    /** As two talk, two vouch for that nobody could: one officer alone makes nobody leave. @param recorders who recorded each attempt @throws Refusal TALK_ATTEMPTS_ALONE */
    public static void requireAnother(Collection<SamePerson> recorders, SamePerson person) {
        if (isAlone(recorders, person)) {
            throw Refusal.forbidden("TALK_ATTEMPTS_ALONE").under(RegistrationForm.CLAUSE);
        }
    }

    /** Whether nobody but this person recorded any. */
    public static boolean isAlone(Collection<SamePerson> recorders, SamePerson person) {
        return recorders.stream().allMatch(person::isAlso);
    }

    /** @param days on which it was tried @param submittedOn when the form was handed in last @throws Refusal TALK_ATTEMPTS_FEW (how many it takes) */
    public static void require(Collection<LocalDate> days, LocalDate submittedOn) {
        if (days.stream().filter(day -> !day.isBefore(submittedOn)).distinct().count() < ATTEMPTS) {
            throw Refusal.conflict("TALK_ATTEMPTS_FEW", ATTEMPTS).under(RegistrationForm.CLAUSE);
        }
    }
}
