package org.mingping.disposition.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.shared.Messages;

/**
 * One thing for which a disposition is refused.
 *
 * @param code      stable
 * @param arguments what its sentences need, in the order documented at the code
 */
public record Defect(DefectCode code, List<Object> arguments) {

    private static final String BUNDLE = "disposition";

    public Defect {
        arguments = List.copyOf(arguments);
    }

    static Defect of(DefectCode code, Object... arguments) {
        return new Defect(code, List.of(arguments));
    }

    public String clause() {
        return code.clause();
    }

    /** The step, and what it rests on, in words. */
    public String spokenClause(Locale locale) {
        return Arrays.stream(clause().split(", ")).map(part -> Messages.text(locale, BUNDLE, ("clause_" + part).replaceAll("[^A-Za-z0-9]+", "_")))
                .collect(Collectors.joining(Messages.text(locale, BUNDLE, "clause.and")));
    }

    /** What is wrong. */
    public String sentence(Locale locale) {
        return text(locale, "defect." + code);
    }

    /** How to mend it. */
    public String mend(Locale locale) {
        return text(locale, "defect." + code + ".mend");
    }

    private String text(Locale locale, String key) {
        return Messages.text(locale, BUNDLE, key, arguments.stream().map(argument -> word(argument, locale)).toArray());
    }

    private static Object word(Object argument, Locale locale) {
        return argument instanceof Enum<?> value ? Messages.text(locale, BUNDLE, value.getDeclaringClass().getSimpleName() + "." + value.name()) : argument;
    }
}
