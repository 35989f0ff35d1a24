package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.appraisal.RuleSetDrafts;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.organisation.County;
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

    @Inject
    private County county;

    @Inject
    private Clock clock;

    @Override
    public void draftWith(String code, String name, List<AdoptedOpinion> opinions) {
        requireSome(opinions);
        drafting.draftFrom(inForce.code(), code, name);
        annex(ruleSets.byCode(code), List.of(), opinions);
    }

    @Override
    public Map<String, String> drafts() {
        Map<String, String> drafts = new LinkedHashMap<>();
        ruleSets.lines(county.id()).stream().filter(line -> line.state() == RuleSet.State.DRAFT).forEach(line -> drafts.put(line.code(), line.name()));
        return drafts;
    }

    @Override
    public int addTo(String code, List<AdoptedOpinion> opinions) {
        requireSome(opinions);
        RuleSet draft = ruleSets.byCode(code);
        List<AdoptedOpinion> there = StandardsJson.readAnnex(draft.getAnnex());
        return annex(draft, there, opinions) - there.size();
    }

    /** @return how many lines it has then */
    private int annex(RuleSet draft, List<AdoptedOpinion> there, List<AdoptedOpinion> added) {
        List<AdoptedOpinion> annex = AdoptedOpinion.once(Stream.concat(there.stream(), added.stream()).toList());
        draft.annex(StandardsJson.writeAnnex(annex), clock.instant(), Caller.current().signature());
        return annex.size();
    }

    private static void requireSome(List<AdoptedOpinion> opinions) {
        if (opinions.isEmpty()) {
            throw Refusal.conflict("NO_ADOPTED_OPINION").under("domain §6");
        }
    }
}
