package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.appraisal.RuleBook;
import org.mingping.appraisal.model.RegistrationTerm;

/** How long the rule set of a campaign gives members to register (domain §6). A part of the use cases. */
@ApplicationScoped
public class RegistrationTerms {

    @Inject
    private RuleBook rules;

    /** @param ruleSet its code @throws org.mingping.shared.Refusal NOT_FOUND where none of this code was adopted */
    public RegistrationTerm of(String ruleSet) {
        return rules.get(ruleSet).parameters().registration();
    }
}
