package org.mingping.appraisal;

import org.mingping.appraisal.model.RuleSetParameters;

/** What evaluation, quorum and majority ask (§1.6, §1.10), for rooms that evaluate and vote by the same rules. */
public interface GradingRules {

    /** Of the rule set adopted last. */
    RuleSetParameters inForce();
}
