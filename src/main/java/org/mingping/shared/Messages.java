package org.mingping.shared;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of the pages, one bundle a room, Chinese by default, English complete. Bundles are UTF-8. */
public final class Messages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CHINESE_MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /**
     * The text under a key.
     *
     * @param bundle the room's bundle, for example {@code "organisation"}
     * @return the formatted text; a missing key reads {@code ⟦bundle.key⟧} so that a test can find it and nobody sees a stack trace
     */
    public static String text(Locale locale, String bundle, String key, Object... arguments) {
        String pattern = pattern(locale, bundle, key);
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern : new MessageFormat(pattern, locale).format(spoken(arguments, locale));
    }

    /** Days as people write them: 2026年11月23日. */
    public static String day(LocalDate day, Locale locale) {
        return ("en".equals(locale.getLanguage()) ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    /** The day and the time of day in Beijing: 2026年11月23日 18:00. */
    public static String moment(OffsetDateTime when, Locale locale) {
        ZonedDateTime inBeijing = when.atZoneSameInstant(ClockProducer.BEIJING);
        return day(inBeijing.toLocalDate(), locale) + " " + TIME_OF_DAY.format(inBeijing);
    }

    /** Months as people write them: 2026年10月. */
    public static String month(YearMonth month, Locale locale) {
        return ("en".equals(locale.getLanguage()) ? ENGLISH_MONTH : CHINESE_MONTH).format(month);
    }

    /** Half years as people write them: 2026年上半年. */
    public static String halfYear(HalfYear period, Locale locale) {
        return text(locale, "shared", "halfYear." + period.half(), Integer.toString(period.year()));
    }

    /** Amounts as people write them: ¥12.50. */
    public static String money(Money amount, Locale locale) {
        return (amount.compareTo(Money.ZERO) < 0 ? "-¥" : "¥") + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(amount.yuan().abs());
    }

    private static Object[] spoken(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments).map(argument -> spoken(argument, locale)).toArray();
    }

    private static Object spoken(Object argument, Locale locale) {
        if (argument instanceof LocalDate day) {
            return day(day, locale);
        }
        if (argument instanceof YearMonth month) {
            return month(month, locale);
        }
        if (argument instanceof Money amount) {
            return money(amount, locale);
        }
        return argument instanceof OffsetDateTime when ? moment(when, locale) : argument;
    }

    public static boolean has(Locale locale, String bundle, String key) {
        return bundle(locale, bundle).containsKey(key);
    }

    public static ResourceBundle bundle(Locale locale, String bundle) {
        Locale spoken = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : CHINESE;
        return ResourceBundle.getBundle("messages." + bundle, spoken, Messages.class.getClassLoader(), NO_FALLBACK);
    }

    private static String pattern(Locale locale, String bundle, String key) {
        try {
            return bundle(locale, bundle).getString(key);
        } catch (MissingResourceException absent) {
            return "⟦" + bundle + "." + key + "⟧";
        }
    }
}
