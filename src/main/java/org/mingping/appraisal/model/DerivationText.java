package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingping.shared.Messages;
import org.mingping.shared.Share;

/**
 * Puts a derivation's steps into words, from the bundle {@code derivation}: 「优秀票 13 票，占 13/18，不低于 3/5……：成立」.
 *
 * <p>A step's sentence stands under its rule's code, or more particularly under {@code <rule>.<term>} for one of its terms, or
 * {@code <rule>.true} and {@code <rule>.false}. In a sentence <code>{share}</code> is a value, <code>{share#}</code> the votes of
 * a share, <code>{share?atLeast}</code> the words for how a share compares with a limit, <code>{holds}</code> whether the rule
 * held.
 */
public final class DerivationText {

    private static final String BUNDLE = "derivation";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(#|\\?(\\w+))?}");

    private DerivationText() {
    }

    /** One line of the worksheet. */
    public static String statement(Step step, Locale locale) {
        ResourceBundle bundle = Messages.bundle(locale, BUNDLE);
        Matcher matcher = PLACEHOLDER.matcher(bundle.getString(sentenceKey(step, bundle)));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(replacement(match, step, bundle)));
    }

    /** What the rule is called, for the worksheet's first column. */
    public static String title(Rule rule, Locale locale) {
        return Messages.text(locale, BUNDLE, "title." + rule.name());
    }

    /** A grade's word, or the word for none. */
    public static String grade(Grade grade, Locale locale) {
        return Messages.text(locale, BUNDLE, "term.grade." + (grade == null ? Step.ABSENT : grade.name()));
    }

    private static String sentenceKey(Step step, ResourceBundle bundle) {
        for (StepValue name : step.definition().carried()) {
            String particular = step.rule() + "." + step.value(name);
            if (name.type() == StepValue.Type.TERM && bundle.containsKey(particular)) {
                return particular;
            }
        }
        String byResult = step.rule() + "." + step.holds();
        return bundle.containsKey(byResult) ? byResult : step.rule();
    }

    private static String replacement(MatchResult placeholder, Step step, ResourceBundle bundle) {
        String name = placeholder.group(1);
        if (name.equals("holds")) {
            return bundle.getString("holds." + step.holds());
        }
        StepValue value = named(name, step);
        if (placeholder.group(2) == null) {
            return words(value, step.value(value), bundle);
        }
        Share share = Share.parse(step.value(value));
        return placeholder.group(3) == null ? Long.toString(share.numerator())
                : comparison(share, named(placeholder.group(3), step), step, bundle);
    }

    private static String comparison(Share share, StepValue limit, Step step, ResourceBundle bundle) {
        Share other = Share.parse(step.value(limit));
        boolean holds = switch (limit) {
            case AT_LEAST -> share.isAtLeast(other);
            case ABOVE -> share.isAbove(other);
            case AT_MOST -> share.isAtMost(other);
            default -> throw new IllegalArgumentException(limit + " is no limit");
        };
        return bundle.getString("compare." + limit.key() + "." + holds);
    }

    private static String words(StepValue name, String value, ResourceBundle bundle) {
        return switch (name.type()) {
            case TERM -> bundle.getString("term." + name.key() + "." + value);
            case GRADE -> bundle.getString("term.grade." + value);
            case DATE -> DateTimeFormatter.ofPattern(bundle.getString("date"), bundle.getLocale()).format(LocalDate.parse(value));
            case SHARE, COUNT, TEXT -> value;
        };
    }

    private static StepValue named(String key, Step step) {
        return step.definition().carried().stream().filter(name -> name.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(step.rule() + " has no " + key));
    }
}
