package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardsPolicy;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/** The county writes the standards of a draft (domain §6); they are adopted with it, and never change after. */
@Stateless
public class WritingStandards {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param standards all of them, in their order @throws Refusal NOT_FOUND, STALE_VERSION, RULE_SET_ADOPTED, or what {@link StandardsPolicy} refuses */
    @UseCase(value = "appraisal.write-standards", roles = COUNTY_OFFICER)
    public void write(String code, int seenVersion, List<Standard> standards) {
        RuleSet draft = ruleSets.byCode(code);
        journal.subject("rule-set", code, draft.getName());
        if (draft.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        int before = StandardsJson.read(draft.getStandards()).size();
        draft.writeStandards(StandardsJson.write(StandardsPolicy.require(standards)), clock.instant(), Caller.current().signature());
        journal.change("standards", before, standards.size());
    }
}
