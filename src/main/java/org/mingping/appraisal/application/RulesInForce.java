package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.appraisal.GradingRules;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;

/** The rule set under which cycles open by themselves: the one adopted last. A part of the use cases and jobs that ask. */
@ApplicationScoped
public class RulesInForce implements GradingRules {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private County county;

    public String code() {
        return ruleSets.adoptedLast(county.id());
    }

    /** The day on which a half-year's cycle opens (§1.1). */
    public LocalDate opens(HalfYear period) {
        return inForce().procedure().opens(period.half()).atYear(period.year());
    }

    @Override
    public RuleSetParameters inForce() {
        return ruleSets.parameters(county.id(), code());
    }
}
