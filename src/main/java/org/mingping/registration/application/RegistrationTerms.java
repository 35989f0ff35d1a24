package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.registration.model.RegistrationTerm;

/** How long a rule set gives members to register. The one place that knows where a rule set says so: none does yet, so each gives what the source gives. */
@ApplicationScoped
public class RegistrationTerms {

    /** @param ruleSet its code */
    public RegistrationTerm of(String ruleSet) {
        return RegistrationTerm.FIFTEEN_DAYS;
    }
}
