package org.mingping.appraisal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule set says about dispositions (domain §5). Here it is only kept, with range and words; what it means is the room {@code disposition}'s.
 *
 * @param values of every {@link RuleParameter} of §5
 */
public record DispositionTerms(Map<RuleParameter, Object> values) {

    public DispositionTerms {
        values = Map.copyOf(values);
    }

    Object value(RuleParameter parameter) {
        return values.get(parameter);
    }

    public int count(RuleParameter parameter) {
        return (Integer) values.get(parameter);
    }

    /** Who stands above a disposition. @return empty where that is not a rule set's to say */
    public Optional<SuperiorRule> superior(String disposition) {
        return named("superior." + disposition).map(SuperiorRule.class::cast);
    }

    /** Years before who left by a disposition may be admitted again, 0 where there is no wait. @return empty if it ends no membership */
    public Optional<Integer> readmissionYears(String disposition) {
        return named("readmission.years." + disposition).map(Integer.class::cast);
    }

    /** Whether a disposition needs a step beyond those that the table of §5 asks for. */
    public boolean needs(String step, String disposition) {
        return named("step." + step + "." + disposition).filter(StepRule.NEEDED::equals).isPresent();
    }

    private Optional<Object> named(String key) {
        return Optional.ofNullable(RuleParameter.withKey(key)).map(values::get);
    }

    /** Values that contradict each other. */
    List<ParameterError> contradictions() {
        List<ParameterError> found = new ArrayList<>();
        within(RuleParameter.RECTIFICATION_MONTHS, RuleParameter.RECTIFICATION_MOST_MONTHS, found);
        within(RuleParameter.PAUSE_MOST_MONTHS, RuleParameter.PAUSE_SUM_MONTHS, found);
        for (String disposition : List.of("PERSUADED_WITHDRAWAL", "DIRECT_REMOVAL", "SELF_WITHDRAWAL_REMOVAL")) {
            if (needs("EVALUATION", disposition) && !needs("EDUCATION", disposition)) {
                RuleParameter evaluation = RuleParameter.withKey("step.EVALUATION." + disposition);
                found.add(new ParameterError(evaluation.key(), ParameterError.WITHOUT_EDUCATION, value(evaluation).toString()));
            }
        }
        return found;
    }

    private void within(RuleParameter one, RuleParameter most, List<ParameterError> found) {
        if (count(one) > count(most)) {
            found.add(new ParameterError(one.key(), ParameterError.ABOVE_MOST, Integer.toString(count(one))));
        }
    }
}
