package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.appraisal.AdoptedRules;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;

/** Answers other rooms what rule sets there are. */
@ApplicationScoped
public class RuleSetsOnRecord implements AdoptedRules {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private County county;

    @Override
    public List<String> codes() {
        return ruleSets.adopted(county.id());
    }

    @Override
    public RuleSetParameters parameters(String code) {
        return ruleSets.parameters(county.id(), code);
    }
}
