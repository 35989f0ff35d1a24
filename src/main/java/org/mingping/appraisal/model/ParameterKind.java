package org.mingping.appraisal.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingping.shared.Half;
import org.mingping.shared.Share;

/** How the text of a rule set's value is read, what range it has, and how it is written again. */
public enum ParameterKind {
    /** An exact fraction of 0 to 1, {@code "3/5"}; a percentage is read too. */
    SHARE(Share::parse, value -> ((Share) value).isAtMost(Share.ONE), Object::toString),
    /** A whole number; which, says its {@link RuleParameter}. */
    COUNT(Integer::valueOf, value -> true, Object::toString),
    /** A day of January to June, {@code "06-01"}. */
    FIRST_HALF_DAY(ParameterKind::monthDay, value -> ((MonthDay) value).getMonthValue() <= 6, ParameterKind::text),
    /** A day of July to December. */
    SECOND_HALF_DAY(ParameterKind::monthDay, value -> ((MonthDay) value).getMonthValue() > 6, ParameterKind::text),
    /** A grade a committee may lower to or a cleared member may get: not 优秀, and not 不合格, which needs an examination. */
    MIDDLE_GRADE(Grade::valueOf, value -> value == Grade.QUALIFIED || value == Grade.BASICALLY_QUALIFIED, Object::toString),
    DENOMINATOR(Denominator::valueOf, value -> true, Object::toString),
    /** Half-years separated by commas, or {@code "NONE"}. */
    HALVES(ParameterKind::halves, value -> true, ParameterKind::text),
    EFFECT(SanctionEffect::valueOf, value -> true, Object::toString),
    SUPERIOR(SuperiorRule::valueOf, value -> true, Object::toString),
    STEP(StepRule::valueOf, value -> true, Object::toString),
    DAY_COUNT(DayCount::valueOf, value -> true, Object::toString);

    private static final String NO_HALF = "NONE";

    private final Function<String, Object> parser;
    private final Predicate<Object> range;
    private final Function<Object, String> writer;

    ParameterKind(Function<String, Object> parser, Predicate<Object> range, Function<Object, String> writer) {
        this.parser = parser;
        this.range = range;
        this.writer = writer;
    }

    /**
     * @throws IllegalArgumentException if the text cannot be read
     */
    Object parse(String text) {
        return parser.apply(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    boolean allows(Object value) {
        return range.test(value);
    }

    String write(Object value) {
        return writer.apply(value);
    }

    private static MonthDay monthDay(String text) {
        try {
            MonthDay day = MonthDay.parse("--" + text);
            if (day.equals(MonthDay.of(2, 29))) {
                throw new IllegalArgumentException("not a day of every year: " + text);
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day of the year: " + text, e);
        }
    }

    private static Set<Half> halves(String text) {
        Set<Half> halves = EnumSet.noneOf(Half.class);
        if (!text.equals(NO_HALF)) {
            for (String half : text.split(",")) {
                halves.add(Half.valueOf(half.strip()));
            }
        }
        return halves;
    }

    private static String text(Object value) {
        if (value instanceof MonthDay day) {
            return day.toString().substring("--".length());
        }
        String halves = ((Set<?>) value).stream().map(Object::toString).collect(Collectors.joining(","));
        return halves.isEmpty() ? NO_HALF : halves;
    }
}
