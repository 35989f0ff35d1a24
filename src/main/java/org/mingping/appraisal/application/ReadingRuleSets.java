package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;

/** The county's rules, drafts among them, for everyone who is appraised by them. */
@Stateless
public class ReadingRuleSets {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Cycles cycles;

    @Inject
    private RulesInForce inForce;

    @Inject
    private County county;

    /** @param inForce code of the one under which cycles open by themselves */
    public record Listing(List<RuleSets.Line> lines, String inForce) {
    }

    /** @param cycles those that run under it, newest first */
    public record Shown(RuleSets.Text text, List<Cycles.Line> cycles) {
    }

    @UseCase(value = "appraisal.read-rule-sets", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Listing list() {
        return new Listing(ruleSets.lines(county.id()), inForce.code());
    }

    /** @throws org.mingping.shared.Refusal NOT_FOUND */
    @UseCase(value = "appraisal.read-rule-set", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Shown read(String code) {
        return new Shown(ruleSets.text(county.id(), code),
                cycles.lines(county.id()).stream().filter(cycle -> cycle.ruleSet().equals(code)).toList());
    }
}
