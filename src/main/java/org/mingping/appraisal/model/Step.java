package org.mingping.appraisal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of a derivation (§1.13): a rule that was tried, the values it looked at and whether it held. Language-neutral;
 * {@link DerivationText} puts it into words. Values are kept as they were computed and become text only when asked for, because
 * most derivations are stored unread.
 */
public final class Step {

    /** Text of a value that is not there, such as the grade of a year without one. */
    static final String ABSENT = "NONE";

    private final Rule definition;
    private final boolean holds;
    private final Object[] values;

    private Step(Rule definition, boolean holds, Object[] values) {
        this.definition = definition;
        this.holds = holds;
        this.values = values;
    }

    /**
     * @param values as many as the rule names, in its order; {@code null} stands for "there is none"
     * @throws IllegalArgumentException if their number differs
     */
    public static Step of(Rule rule, boolean holds, Object... values) {
        if (values.length != rule.carried().size()) {
            throw new IllegalArgumentException(rule + " has " + rule.carried().size() + " values, not " + values.length);
        }
        return new Step(rule, holds, values);
    }

    /** Code of the rule, as stored and as the interface for other systems shows it. */
    public String rule() {
        return definition.name();
    }

    public Rule definition() {
        return definition;
    }

    public String clause() {
        return definition.clause();
    }

    /** Whether the rule held, or for what came after the votes: whether it took effect. */
    public boolean holds() {
        return holds;
    }

    /** The values by name, in the rule's order: fractions as {@code "13/18"}, days in ISO form, terms by their constants. */
    public Map<String, String> values() {
        Map<String, String> named = new LinkedHashMap<>();
        List<StepValue> names = definition.carried();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i).key(), text(i));
        }
        return Collections.unmodifiableMap(named);
    }

    /** One value as text. */
    public String value(StepValue name) {
        int index = definition.carried().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(definition + " has no " + name);
        }
        return text(index);
    }

    int size() {
        return values.length;
    }

    Object raw(int index) {
        return values[index];
    }

    private String text(int index) {
        Object value = values[index];
        return value == null ? ABSENT : value.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step step && definition == step.definition && holds == step.holds
                && values().equals(step.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, holds, values());
    }

    @Override
    public String toString() {
        return definition + "=" + holds + values();
    }
}
