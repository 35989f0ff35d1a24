package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.appraisal.RuleSetDrafts;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.shared.Refusal;

/** Begins a draft with what a consultation gave it. */
@ApplicationScoped
class DraftingFromOpinions implements RuleSetDrafts {

    @Inject
    private DraftingRuleSet drafting;

    @Inject
    private RulesInForce inForce;

    @Inject
    private RuleSets ruleSets;

    @Override
    public void draftWith(String code, String name, List<AdoptedOpinion> opinions) {
        if (opinions.isEmpty()) {
            throw Refusal.conflict("NO_ADOPTED_OPINION").under("domain §6");
        }
        drafting.draftFrom(inForce.code(), code, name);
        RuleSet draft = ruleSets.byCode(code);
        draft.annex(StandardsJson.writeAnnex(opinions));
    }
}
