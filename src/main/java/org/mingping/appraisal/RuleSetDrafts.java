package org.mingping.appraisal;

import java.util.List;
import org.mingping.appraisal.model.AdoptedOpinion;

/** New drafts of the rule set, for the room that asks people what the rules should be (domain §6). */
public interface RuleSetDrafts {

    /**
     * Begins a draft as a copy of the rule set in force, with its standards and with the adopted opinions as its annex. A part of the caller's use case, which says who may.
     *
     * @param code     of the new one
     * @param opinions in the order in which they are listed
     * @throws org.mingping.shared.Refusal RULE_SET_CODE, RULE_SET_EXISTS, FIELD_MISSING for the name, NO_ADOPTED_OPINION
     */
    void draftWith(String code, String name, List<AdoptedOpinion> opinions);
}
