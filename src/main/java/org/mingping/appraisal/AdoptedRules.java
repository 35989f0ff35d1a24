package org.mingping.appraisal;

import java.util.List;
import org.mingping.appraisal.model.RuleSetParameters;

/** The rule sets that something else may run under, for rooms whose acts keep the rules they began by. */
public interface AdoptedRules {

    /** Their codes, the one adopted last first. */
    List<String> codes();

    /** What a rule set says, for good. @throws org.mingping.shared.Refusal NOT_FOUND where there is none of this code */
    RuleSetParameters parameters(String code);
}
