package org.mingping.shared.web;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.Share;

/** The functions of Facelets ({@code m:day}, {@code m:word} …): dates, words and sentences in the language of the page. */
public final class Words {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Words() {
    }

    /** The language of the page being rendered. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null ? Messages.CHINESE : faces.getViewRoot().getLocale();
    }

    /** 2026年11月23日; empty for null. */
    public static String day(TemporalAccessor when) {
        return when == null ? "" : day(LocalDate.from(inBeijing(when)), locale());
    }

    public static String day(LocalDate day, Locale locale) {
        return Messages.day(day, locale);
    }

    /** The day and the time of day in Beijing; empty for null. */
    public static String moment(TemporalAccessor when) {
        return when == null ? "" : day(when) + " " + CLOCK_TIME.format(inBeijing(when));
    }

    /** 2026年10月; empty for null. */
    public static String month(TemporalAccessor month) {
        return month == null ? "" : Messages.month(YearMonth.from(month), locale());
    }

    /** ¥12.50; empty for null. */
    public static String money(Money amount) {
        return amount == null ? "" : Messages.money(amount, locale());
    }

    /** 2026年下半年. */
    public static String halfYear(HalfYear period) {
        return period == null ? "" : Messages.halfYear(period, locale());
    }

    /** Who acted, by a signature such as {@code county/li.ming}: where the account signs in, and its name there. */
    public static String actor(String signature) {
        return actor(signature, locale());
    }

    public static String actor(String signature, Locale locale) {
        if (signature == null || signature.isEmpty()) {
            return "";
        }
        int slash = signature.indexOf('/');
        if (slash < 0) {
            return signature.equals("system") ? Messages.text(locale, "access", "role.SYSTEM") : signature;
        }
        String realm = "realm." + signature.substring(0, slash).toUpperCase(Locale.ROOT);
        return Messages.has(locale, "access", realm) ? Messages.text(locale, "access", realm) + " " + signature.substring(slash + 1) : signature;
    }

    /** A constant in the room's words, under {@code <prefix>.<NAME>}; empty for null. */
    public static String word(String bundle, String prefix, Object constant) {
        return constant == null ? "" : Messages.text(locale(), bundle, prefix + "." + constant);
    }

    /** A sentence without values. */
    public static String say(String bundle, String key) {
        return Messages.text(locale(), bundle, key);
    }

    public static String say1(String bundle, String key, Object first) {
        return Messages.text(locale(), bundle, key, first);
    }

    public static String say2(String bundle, String key, Object first, Object second) {
        return Messages.text(locale(), bundle, key, first, second);
    }

    public static String say3(String bundle, String key, Object first, Object second, Object third) {
        return Messages.text(locale(), bundle, key, first, second, third);
    }

    /** 72.2%, for display beside the counts; empty where there is no whole. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "";
        }
        long permille = Share.of(part, whole).permille();
        return permille / 10 + "." + permille % 10 + "%";
    }

    /** A large number with thin separators: 30 000. */
    public static String number(Object value) {
        if (value == null) {
            return "";
        }
        String digits = Long.toString(((Number) value).longValue());
        return digits.length() < 5 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u2009");
    }

    private static TemporalAccessor inBeijing(TemporalAccessor when) {
        if (when instanceof Instant instant) {
            return instant.atZone(ClockProducer.BEIJING);
        }
        if (when instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(ClockProducer.BEIJING);
        }
        return when instanceof ZonedDateTime zoned ? zoned.withZoneSameInstant(ClockProducer.BEIJING) : when;
    }
}
