package org.mingping.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a stranger can look up of a clause: an article of a Party document, or a paragraph that the rule set itself publishes in words ({@code §1.1} to {@code §1.12}, {@code §4}). Other
 * paragraphs number this project's own notes, which nobody outside can open: they are for whoever reads the code.
 */
public final class SpokenClause {

    private static final String BETWEEN = ", ";
    private static final Pattern ARTICLE = Pattern.compile(".*(第[一二三四五六七八九十百]+条| Art\\. \\d+).*");
    private static final Pattern PUBLISHED = Pattern.compile("§(1\\.\\d+|4)");

    private SpokenClause() {
    }

    /** @param clause several are separated by a comma; null where no rule refused */
    public static Optional<String> of(String clause) {
        if (clause == null) {
            return Optional.empty();
        }
        String known = Arrays.stream(clause.split(BETWEEN)).filter(SpokenClause::isKnown).collect(Collectors.joining(BETWEEN));
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    /** The same for people: a paragraph of the rule set by its name there, as no page says its number. @param locale of the reader */
    public static Optional<String> inWords(String clause, Locale locale) {
        return of(clause).map(known -> Arrays.stream(known.split(BETWEEN)).map(part -> PUBLISHED.matcher(part).matches()
                ? Messages.text(locale, "shared", "refusal.clause.rule", Messages.text(locale, "rules", "clause." + part.substring(1))) : part)
                .collect(Collectors.joining(Messages.text(locale, "shared", "refusal.clause.and"))));
    }

    private static boolean isKnown(String part) {
        return ARTICLE.matcher(part).matches() || PUBLISHED.matcher(part).matches();
    }
}
