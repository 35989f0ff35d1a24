package org.mingping.appraisal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingping.shared.Share;

/**
 * Every number of domain §1, §5 and §6 that the source states or that was decided here. One rule set holds one of these, and a cycle keeps
 * the one it ran under (§1.13). It is stored and exchanged as the map of {@link #toMap}, whose keys are those of
 * {@link RuleParameter} and never change their meaning.
 *
 * @param excellent what 优秀 asks of the votes
 * @param qualified what 合格 asks
 * @param basicallyQualified what 基本合格 asks
 * @param triggers when the superior must examine
 * @param denominator whether abstentions count
 * @param quota at most this share of a pool's full members may be EXCELLENT (§1.8)
 * @param lowestProposal the lowest grade a committee may propose (§1.9)
 * @param procedure the numbers of the procedure
 * @param sanctions what sanctions do to a grade (§1.7)
 * @param dispositions how cases go (§5)
 * @param registration how long members have to register (§6)
 */
public record RuleSetParameters(GradeThreshold excellent, GradeThreshold qualified, GradeThreshold basicallyQualified,
        TriggerParameters triggers, Denominator denominator, Share quota, Grade lowestProposal, ProcedureParameters procedure,
        SanctionEffects sanctions, DispositionTerms dispositions, RegistrationTerm registration) {

    /** Code of the rule set whose values are the source's. */
    public static final String COUNTY_TRIAL_1 = "county-trial-1";

    /**
     * @throws InvalidParameters if values contradict each other; names every contradiction
     */
    public RuleSetParameters {
        Objects.requireNonNull(excellent, "excellent");
        Objects.requireNonNull(qualified, "qualified");
        Objects.requireNonNull(basicallyQualified, "basicallyQualified");
        Objects.requireNonNull(triggers, "triggers");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(quota, "quota");
        Objects.requireNonNull(lowestProposal, "lowestProposal");
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(sanctions, "sanctions");
        Objects.requireNonNull(dispositions, "dispositions");
        Objects.requireNonNull(registration, "registration");
        List<ParameterError> contradictions = new ArrayList<>();
        if (qualified.maximumUnqualified().compareTo(excellent.maximumUnqualified()) < 0) {
            contradictions.add(contradiction(RuleParameter.QUALIFIED_MAX_UNQUALIFIED, qualified.maximumUnqualified()));
        }
        if (basicallyQualified.maximumUnqualified().compareTo(qualified.maximumUnqualified()) < 0) {
            contradictions.add(contradiction(RuleParameter.BASICALLY_QUALIFIED_MAX_UNQUALIFIED,
                    basicallyQualified.maximumUnqualified()));
        }
        if (qualified.minimum().isAbove(excellent.minimum())) {
            contradictions.add(contradiction(RuleParameter.QUALIFIED_MIN_SHARE, qualified.minimum()));
        }
        if (basicallyQualified.minimum().isAbove(qualified.minimum())) {
            contradictions.add(contradiction(RuleParameter.BASICALLY_QUALIFIED_MIN_SHARE, basicallyQualified.minimum()));
        }
        contradictions.addAll(dispositions.contradictions());
        if (!contradictions.isEmpty()) {
            throw new InvalidParameters(contradictions);
        }
    }

    /** The rule set {@code county-trial-1}: the source's values, and those decided where it is silent. */
    public static RuleSetParameters countyTrial1() {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (RuleParameter parameter : RuleParameter.values()) {
            defaults.put(parameter.key(), parameter.countyTrial1());
        }
        return fromMap(defaults);
    }

    /**
     * Reads what {@link #toMap} writes; every parameter must be there, and nothing else.
     *
     * @throws InvalidParameters naming each missing, unknown, malformed, out-of-range or contradictory value
     */
    public static RuleSetParameters fromMap(Map<String, String> values) {
        return ParameterReader.read(values);
    }

    /**
     * Reads what was stored: as {@link #fromMap}, but what became a parameter later may be missing and is then as in
     * {@code county-trial-1}.
     *
     * @throws InvalidParameters as {@link #fromMap}
     */
    public static RuleSetParameters fromStored(Map<String, String> values) {
        Map<String, String> whole = new LinkedHashMap<>(values);
        for (RuleParameter parameter : RuleParameter.values()) {
            if (parameter.isLater()) {
                whole.putIfAbsent(parameter.key(), parameter.countyTrial1());
            }
        }
        return fromMap(whole);
    }

    /** Every parameter's key with its value as text, in the order of the clauses: {@code "excellent.minShare" → "3/5"}. */
    public Map<String, String> toMap() {
        Map<String, String> values = new LinkedHashMap<>();
        for (RuleParameter parameter : RuleParameter.values()) {
            values.put(parameter.key(), parameter.textIn(this));
        }
        return Collections.unmodifiableMap(values);
    }

    private static ParameterError contradiction(RuleParameter parameter, Object value) {
        return new ParameterError(parameter.key(), ParameterError.CONTRADICTION, value.toString());
    }
}
