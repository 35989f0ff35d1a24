package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.appraisal.RuleBook;
import org.mingping.disposition.model.DispositionCase;
import org.mingping.disposition.model.RulesOfCase;

/** Finds the rules of a case: the rule set in force when it was opened, to its end, whatever is adopted meanwhile. A part of the use cases. */
@ApplicationScoped
public class CaseRules {

    @Inject
    private RuleBook book;

    /** The id of the rule set that a case opened now goes by. */
    long inForce() {
        return book.inForce().id();
    }

    RulesOfCase of(DispositionCase row) {
        return under(row.getRuleSetId());
    }

    /** @param ruleSet its id, as {@link DispositionCase#getRuleSetId} has it */
    RulesOfCase under(long ruleSet) {
        return RulesOfCase.under(book.get(ruleSet).parameters());
    }
}
