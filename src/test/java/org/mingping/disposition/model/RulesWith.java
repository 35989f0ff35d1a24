package org.mingping.disposition.model;

import java.util.HashMap;
import java.util.Map;
import org.mingping.appraisal.model.RuleSetParameters;

/** County-trial-1, but for what is named. */
final class RulesWith {

    private RulesWith() {
    }

    /** @param changes values by their keys in a rule set */
    static DispositionParameters values(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(RuleSetParameters.countyTrial1().toMap());
        values.putAll(changes);
        return DispositionParameters.of(RuleSetParameters.fromMap(values));
    }
}
