package org.mingping.appraisal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.appraisal.model.RuleOrigin;
import org.mingping.appraisal.model.RuleParameter;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.RuleText;

/** A rule set in words, clause by clause. */
final class RuleSetWording {

    private RuleSetWording() {
    }

    /** A clause with its sentences. */
    public record Clause(String title, List<Sentence> sentences) {
    }

    /**
     * What one parameter rules.
     *
     * @param origin where the value comes from
     * @param first  the value in the county's first trial measures, empty where this rule set keeps it
     */
    public record Sentence(String text, RuleOrigin origin, String first) {
    }

    static List<Clause> of(RuleSetParameters parameters, Locale locale) {
        Map<String, List<Sentence>> byClause = new LinkedHashMap<>();
        for (RuleParameter parameter : RuleParameter.values()) {
            byClause.computeIfAbsent(RuleText.clause(parameter.clause(), locale), clause -> new ArrayList<>())
                    .add(sentence(parameter, parameters, locale));
        }
        return byClause.entrySet().stream().map(clause -> new Clause(clause.getKey(), clause.getValue())).toList();
    }

    private static Sentence sentence(RuleParameter parameter, RuleSetParameters parameters, Locale locale) {
        boolean kept = parameter.textIn(parameters).equals(parameter.countyTrial1());
        return new Sentence(RuleText.sentence(parameter, parameters, locale), kept ? parameter.origin() : RuleOrigin.CHANGED,
                kept ? "" : RuleText.value(parameter, parameter.countyTrial1(), locale));
    }
}
