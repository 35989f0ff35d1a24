package org.mingping.registration.model;

import java.time.LocalDate;
import org.mingping.appraisal.model.RegistrationTerm;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

/**
 * Until when a form that is given back may be handed in again (domain §6 gives no number; decided here): as many days as everybody had, and never beyond the campaign. After it the form counts
 * as missing, so that one nobody mends keeps no campaign open.
 */
public final class ReturnPolicy {

    private ReturnPolicy() {
    }

    /** @return the last day @throws Refusal REGISTRATION_RETURN_LATE (the campaign's last day) where no whole day would be left */
    public static LocalDate lastDay(RegistrationTerm term, LocalDate closesOn, LocalDate today) {
        if (!today.isBefore(closesOn)) {
            throw Refusal.conflict("REGISTRATION_RETURN_LATE", closesOn).under(RegistrationForm.CLAUSE);
        }
        LocalDate last = term.lastDay(today, WorkingCalendar.stateCouncil());
        return last.isAfter(closesOn) ? closesOn : last;
    }
}
