package org.mingping.appraisal.model;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingping.shared.Messages;
import org.mingping.shared.Share;

/** Puts a rule set into words, from the bundle {@code rules}: one sentence a parameter, with its clause's name and its origin. */
public final class RuleText {

    private static final String BUNDLE = "rules";
    private static final String TERMS = "derivation";

    private RuleText() {
    }

    /** What the parameter rules, with its value: 「优秀：优秀票占计票基数不低于 3/5（60%）」. */
    public static String sentence(RuleParameter parameter, RuleSetParameters parameters, Locale locale) {
        return sentence(parameter, value(parameter, parameter.textIn(parameters), locale), locale);
    }

    /** The same sentence with a place for the value, as a form's label: 「优秀：优秀票得票率不低于 ＿＿。」. */
    public static String blank(RuleParameter parameter, Locale locale) {
        return sentence(parameter, Messages.text(locale, BUNDLE, "blank"), locale);
    }

    private static String sentence(RuleParameter parameter, String value, Locale locale) {
        if (parameter.kind() != ParameterKind.EFFECT) {
            return Messages.text(locale, BUNDLE, parameter.key(), value);
        }
        String[] key = parameter.key().split("\\.");
        return Messages.text(locale, BUNDLE, key[0], Messages.text(locale, TERMS, "term.sanction." + key[1]),
                Messages.text(locale, BUNDLE, "age." + key[2]), value);
    }

    /** The value alone in words. */
    public static String value(RuleParameter parameter, String text, Locale locale) {
        Object value = parameter.kind().parse(text);
        return switch (parameter.kind()) {
            case SHARE -> share((Share) value, locale);
            case COUNT -> value.toString();
            case FIRST_HALF_DAY, SECOND_HALF_DAY ->
                    DateTimeFormatter.ofPattern(Messages.text(locale, BUNDLE, "day"), locale).format((MonthDay) value);
            case MIDDLE_GRADE -> Messages.text(locale, TERMS, "term.grade." + text);
            case DENOMINATOR -> Messages.text(locale, TERMS, "term.denominator." + text);
            case HALVES -> Stream.of(text.split(",")).map(half -> Messages.text(locale, BUNDLE, "half." + half.strip()))
                    .collect(Collectors.joining(Messages.text(locale, BUNDLE, "list")));
            case EFFECT -> Messages.text(locale, TERMS, "term.effect." + text);
            case SUPERIOR, STEP, DAY_COUNT -> Messages.text(locale, BUNDLE, "value." + text);
        };
    }

    /** The clause's name, for example 「§1.6 票决定格」. */
    public static String clause(String clause, Locale locale) {
        String key = "clause." + clause.substring(1);
        return Messages.has(locale, BUNDLE, key) ? clause + " " + Messages.text(locale, BUNDLE, key) : clause;
    }

    public static String origin(RuleOrigin origin, Locale locale) {
        return Messages.text(locale, BUNDLE, "origin." + origin);
    }

    /** What is wrong with a value that was refused. */
    public static String error(ParameterError error, Locale locale) {
        return Messages.text(locale, BUNDLE, error.code(), error.key(), error.value());
    }

    private static String share(Share share, Locale locale) {
        boolean wholePercent = share.numerator() * 100 % share.denominator() == 0;
        return wholePercent ? Messages.text(locale, BUNDLE, "share", share.toString(), share.permille() / 10) : share.toString();
    }
}
