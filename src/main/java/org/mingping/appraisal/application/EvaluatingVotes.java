package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;

/** Reads a rule set's parameters, for working out what given votes would come to: the engine itself is pure. */
@Stateless
public class EvaluatingVotes {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private County county;

    /** @throws org.mingping.shared.Refusal NOT_FOUND */
    @UseCase(value = "appraisal.evaluate", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public RuleSetParameters under(String ruleSet) {
        return ruleSets.parameters(county.id(), ruleSet);
    }
}
