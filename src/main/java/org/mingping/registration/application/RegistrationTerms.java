package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.appraisal.RuleBook;
import org.mingping.appraisal.model.DayCount;
import org.mingping.appraisal.model.RegistrationTerm;
import org.mingping.shared.WorkingCalendar;

/** How long the rule set of a campaign gives members to register (domain §6). A part of the use cases. */
@ApplicationScoped
public class RegistrationTerms {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Inject
    private RuleBook rules;

    /** @param ruleSet its code @throws org.mingping.shared.Refusal NOT_FOUND where none of this code was adopted */
    public RegistrationTerm of(String ruleSet) {
        return rules.get(ruleSet).parameters().registration();
    }

    /**
     * The year whose holidays are not published yet, where a last day that is counted by working days falls into it: it is shown as provisional.
     *
     * @param last day of a term; null where there is none yet
     * @return null where the day is certain
     */
    String provisionalYear(String ruleSet, LocalDate last) {
        return last != null && of(ruleSet).counted() == DayCount.WORKING && CALENDAR.isProvisional(last.getYear()) ? Integer.toString(last.getYear()) : null;
    }
}
