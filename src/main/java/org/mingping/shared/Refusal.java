package org.mingping.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule said no. Carries a stable code, the clause it rests on where there is one, and the values its sentence needs; page and API
 * turn the same refusal into a message or a problem document. Thrown out of a use case it rolls the transaction back (ejb-jar.xml).
 *
 * <p>The sentence stands in {@code messages/refusals_*.properties} under the code.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalKind kind;
    private final String code;
    private final String clause;
    private final transient Object[] arguments;

    /** For refusals that carry more, like the faults of an input. */
    protected Refusal(RefusalKind kind, String code, String clause, Object... arguments) {
        super(code, null, false, true);
        this.kind = kind;
        this.code = code;
        this.clause = clause;
        this.arguments = arguments.clone();
    }

    public static Refusal invalid(String code, Object... arguments) {
        return new Refusal(RefusalKind.INVALID, code, null, arguments);
    }

    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(RefusalKind.FORBIDDEN, code, null, arguments);
    }

    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(RefusalKind.CONFLICT, code, null, arguments);
    }

    public static Refusal tooLarge(String code, Object... arguments) {
        return new Refusal(RefusalKind.TOO_LARGE, code, null, arguments);
    }

    /** A body whose length nobody says could go on for ever. */
    public static Refusal lengthRequired() {
        return new Refusal(RefusalKind.LENGTH_REQUIRED, "LENGTH_REQUIRED", null);
    }

    /** Absent and out of scope read the same, so that nobody learns what exists elsewhere. */
    public static Refusal notFound() {
        return new Refusal(RefusalKind.NOT_FOUND, "NOT_FOUND", null);
    }

    /** Someone else changed it since the caller looked. */
    public static Refusal stale() {
        return new Refusal(RefusalKind.CONFLICT, "STALE_VERSION", null);
    }

    /** The same refusal, resting on this clause: an article of a Party document, a paragraph of the rule set ({@code "§1.10"}), or, for whoever reads the code, {@code "domain §2"}. */
    public Refusal under(String restsOn) {
        return new Refusal(kind, code, restsOn, arguments);
    }

    public RefusalKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The clause, or null where no rule but plain sense refused. */
    public String clause() {
        return clause;
    }

    /** The clause as pages tell it: 「依据：评议规则·名册与表决权」. */
    public Optional<String> restsOn(Locale locale) {
        return SpokenClause.inWords(clause, locale).map(words -> Messages.text(locale, "shared", "refusal.clause", words));
    }

    /** The clause as the interface tells it: what a stranger can look up of it ({@link SpokenClause}), or nothing. */
    public Optional<String> spokenClause() {
        return SpokenClause.of(clause);
    }

    public List<Object> arguments() {
        return Arrays.asList(arguments);
    }

    /** The sentence for the user. */
    public String sentence(Locale locale) {
        return Messages.text(locale, "refusals", code, arguments);
    }

    @Override
    public String getMessage() {
        return code + " " + Arrays.toString(arguments);
    }
}
