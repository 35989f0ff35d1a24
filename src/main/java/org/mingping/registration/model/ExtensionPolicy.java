package org.mingping.registration.model;

import java.time.LocalDate;
import org.mingping.appraisal.model.RegistrationTerm;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

/**
 * How much more time may be given for a good reason (domain §6; the numbers are decided here): at most as much as everybody had, from the last day on or, where that is over, from today; and
 * never beyond the campaign.
 */
public final class ExtensionPolicy {

    private ExtensionPolicy() {
    }

    /** @throws Refusal EXTENSION_UNTIL (first, last day) */
    public static void require(LocalDate until, LocalDate endsOn, LocalDate closesOn, RegistrationTerm term, LocalDate today) {
        LocalDate from = endsOn.isBefore(today) ? today : endsOn;
        LocalDate longest = term.lastDay(from, WorkingCalendar.stateCouncil());
        LocalDate last = longest.isAfter(closesOn) ? closesOn : longest;
        if (until == null || !until.isAfter(from) || until.isAfter(last)) {
            throw Refusal.invalid("EXTENSION_UNTIL", from.plusDays(1), last).under(RegistrationForm.CLAUSE);
        }
    }
}
