package org.mingping.appraisal;

import java.util.List;
import java.util.Map;
import org.mingping.appraisal.model.AdoptedOpinion;

/** Drafts of the rule set, for the room that asks people what the rules should be (domain §6). */
public interface RuleSetDrafts {

    /**
     * Begins a draft as a copy of the rule set in force, with its standards and with the adopted opinions as its annex. A part of the caller's use case, which says who may.
     *
     * @param code     of the new one
     * @param opinions in the order in which they are listed
     * @throws org.mingping.shared.Refusal RULE_SET_CODE, RULE_SET_EXISTS, FIELD_MISSING for the name, NO_ADOPTED_OPINION
     */
    void draftWith(String code, String name, List<AdoptedOpinion> opinions);

    /** The names by their codes of those that are being written, the newest first. */
    Map<String, String> drafts();

    /**
     * Adds adopted opinions to the annex of a draft that is being written: one that stands there already gets the new sources beside its own. A part of the caller's use case, which says who may.
     *
     * @param code of the draft
     * @return how many lines its annex has more
     * @throws org.mingping.shared.Refusal NOT_FOUND, RULE_SET_ADOPTED, NO_ADOPTED_OPINION
     */
    int addTo(String code, List<AdoptedOpinion> opinions);
}
