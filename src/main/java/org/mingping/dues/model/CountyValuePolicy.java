package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.shared.Money;

/** What the county's own values may be. Each answers the value as it is stored, or nothing where the regulations do not allow it. */
public final class CountyValuePolicy {

    /** Amounts are rounded to whole cents, ten cents or yuan. */
    public static final List<String> ROUNDING_UNITS = List.of("0.01", "0.10", "1.00");
    /** The most months back or ahead. */
    public static final int MOST_MONTHS = 24;

    private CountyValuePolicy() {
    }

    /** 0.20 to 1.00 yuan a month (中组发〔2008〕3号 第六条). */
    public static Optional<String> farmerRate(String text) {
        return Money.typed(text).filter(rate -> rate.compareTo(CountyRates.LEAST_FARMER) >= 0 && rate.compareTo(CountyRates.MOST_FARMER) <= 0).map(Money::toString);
    }

    public static Optional<String> roundingUnit(String text) {
        return Money.typed(text).map(Money::toString).filter(ROUNDING_UNITS::contains);
    }

    /** 0 to {@value #MOST_MONTHS}. */
    public static Optional<String> months(String text) {
        return text.matches("\\d{1,2}") && Integer.parseInt(text) <= MOST_MONTHS ? Optional.of(Integer.toString(Integer.parseInt(text))) : Optional.empty();
    }

    /** The earliest first month of a county that is kept here since a month: further back lies a slip of the pen, and nobody's books. */
    public static YearMonth earliestFirst(YearMonth founded) {
        return founded.minusMonths(MOST_MONTHS);
    }

    public static Optional<String> month(String text) {
        return SheetMonth.parse(text).map(YearMonth::toString);
    }
}
