package org.mingping.appraisal.model;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.Share;

/** Makes a rule set from texts, and collects everything that is wrong before it refuses. */
final class ParameterReader {

    private final Map<RuleParameter, Object> read = new EnumMap<>(RuleParameter.class);
    private final List<ParameterError> errors = new ArrayList<>();

    private ParameterReader() {
    }

    static RuleSetParameters read(Map<String, String> values) {
        ParameterReader reader = new ParameterReader();
        for (RuleParameter parameter : RuleParameter.values()) {
            reader.read(parameter, values.get(parameter.key()));
        }
        values.keySet().stream().filter(key -> RuleParameter.withKey(key) == null).sorted()
                .forEach(key -> reader.refuse(key, ParameterError.UNKNOWN, values.get(key)));
        if (!reader.errors.isEmpty()) {
            throw new InvalidParameters(reader.errors);
        }
        return reader.assemble();
    }

    private void read(RuleParameter parameter, String text) {
        if (text == null || text.isBlank()) {
            refuse(parameter.key(), ParameterError.MISSING, "");
            return;
        }
        try {
            Object value = parameter.kind().parse(text);
            if (parameter.allows(value)) {
                read.put(parameter, value);
            } else {
                refuse(parameter.key(), ParameterError.OUT_OF_RANGE, text);
            }
        } catch (IllegalArgumentException e) {
            refuse(parameter.key(), ParameterError.MALFORMED, text);
        }
    }

    private void refuse(String key, String code, String value) {
        errors.add(new ParameterError(key, code, value));
    }

    private RuleSetParameters assemble() {
        TriggerParameters triggers = new TriggerParameters(share(RuleParameter.TRIGGER_UNQUALIFIED),
                share(RuleParameter.TRIGGER_LOW_VOTES), halves(RuleParameter.TRIGGER_CONSECUTIVE_HALVES),
                        grade(RuleParameter.EXAMINATION_CLEARED_WITHOUT_GRADE));
        ProcedureParameters procedure = new ProcedureParameters(share(RuleParameter.BALLOT_MIN_TURNOUT),
                count(RuleParameter.BALLOT_MIN_MARKERS), share(RuleParameter.MEETING_QUORUM),
                share(RuleParameter.MEETING_MAJORITY), count(RuleParameter.PUBLICITY_WORKING_DAYS),
                (MonthDay) read.get(RuleParameter.CYCLE_OPENS_H1), (MonthDay) read.get(RuleParameter.CYCLE_OPENS_H2));
        return new RuleSetParameters(
                new GradeThreshold(share(RuleParameter.EXCELLENT_MIN_SHARE), share(RuleParameter.EXCELLENT_MAX_UNQUALIFIED)),
                new GradeThreshold(share(RuleParameter.QUALIFIED_MIN_SHARE), share(RuleParameter.QUALIFIED_MAX_UNQUALIFIED)),
                new GradeThreshold(share(RuleParameter.BASICALLY_QUALIFIED_MIN_SHARE),
                        share(RuleParameter.BASICALLY_QUALIFIED_MAX_UNQUALIFIED)),
                triggers, (Denominator) read.get(RuleParameter.DENOMINATOR), share(RuleParameter.QUOTA_SHARE),
                grade(RuleParameter.COMMITTEE_LOWEST_PROPOSAL), procedure, effects(), dispositions(),
                new RegistrationTerm(count(RuleParameter.REGISTRATION_DAYS), (DayCount) read.get(RuleParameter.REGISTRATION_COUNTED)));
    }

    private DispositionTerms dispositions() {
        Map<RuleParameter, Object> values = new EnumMap<>(read);
        values.keySet().removeIf(parameter -> !parameter.isOfDispositions());
        return new DispositionTerms(values);
    }

    private SanctionEffects effects() {
        Map<SanctionKind, Map<SanctionAge, SanctionEffect>> effects = new EnumMap<>(SanctionKind.class);
        for (SanctionKind kind : SanctionKind.values()) {
            Map<SanctionAge, SanctionEffect> byAge = new EnumMap<>(SanctionAge.class);
            for (SanctionAge age : SanctionAge.values()) {
                byAge.put(age, (SanctionEffect) read.get(RuleParameter.effectOf(kind, age)));
            }
            effects.put(kind, byAge);
        }
        return new SanctionEffects(effects);
    }

    private Share share(RuleParameter parameter) {
        return (Share) read.get(parameter);
    }

    private int count(RuleParameter parameter) {
        return (Integer) read.get(parameter);
    }

    private Grade grade(RuleParameter parameter) {
        return (Grade) read.get(parameter);
    }

    private Set<Half> halves(RuleParameter parameter) {
        return ((Set<?>) read.get(parameter)).stream().map(Half.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
