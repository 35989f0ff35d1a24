package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.Rolls;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;

/** Opens a half-year's cycle for every branch of the county (§1.1): by hand or by the timer, once. Opening it again finds the one that is there. */
@Stateless
public class OpeningCycle {

    @Inject
    private Cycles cycles;

    @Inject
    private Rolls rolls;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private County county;

    @Inject
    private Journal journal;

    /** What opening came to. */
    public record Opened(Cycles.Line cycle, boolean created, int branches) {
    }

    /** @throws Refusal NOT_FOUND for an unknown rule set, {@code RULE_SET_IS_DRAFT} for one not adopted */
    @UseCase(value = "appraisal.open-cycle", roles = COUNTY_OFFICER)
    public Opened open(HalfYear period, String ruleSet) {
        journal.subject("cycle", period.code(), period.code());
        ruleSets.parameters(county.id(), ruleSet);
        boolean created = cycles.add(county.id(), county.path(), period, ruleSet, Caller.current().signature());
        Cycles.Line cycle = cycles.of(county.id(), period).orElseThrow(() -> Refusal.conflict("RULE_SET_IS_DRAFT", ruleSet));
        int branches = created ? rolls.open(county.id(), cycle.id()) : 0;
        journal.note("created", created);
        journal.note("branches", branches);
        return new Opened(cycle, created, branches);
    }

    /** The codes of the rule sets a cycle may be opened under, the one in force first. */
    @UseCase(value = "appraisal.read-adopted-rule-sets", writes = false, roles = COUNTY_OFFICER)
    public List<String> ruleSets() {
        return List.copyOf(ruleSets.adopted(county.id()).keySet());
    }
}
