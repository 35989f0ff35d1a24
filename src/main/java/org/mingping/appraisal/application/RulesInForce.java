package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.mingping.appraisal.RuleBook;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;

/** The rule set under which cycles and cases open by themselves: the one adopted last. A part of the use cases and jobs that ask. */
@ApplicationScoped
public class RulesInForce implements RuleBook {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private County county;

    public String code() {
        return ruleSets.adoptedLast(county.id());
    }

    /** The day on which a half-year's cycle opens (§1.1). */
    public LocalDate opens(HalfYear period) {
        return inForce().parameters().procedure().opens(period.half()).atYear(period.year());
    }

    @Override
    public Adopted inForce() {
        return ruleSets.adopted(county.id(), null, null);
    }

    @Override
    public Adopted get(long id) {
        return ruleSets.adopted(county.id(), id, null);
    }

    @Override
    public Adopted get(String code) {
        return ruleSets.adopted(county.id(), null, code);
    }

    @Override
    public Map<String, String> names() {
        return ruleSets.adopted(county.id());
    }
}
