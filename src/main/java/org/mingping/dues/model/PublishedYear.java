package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.mingping.shared.Money;

/**
 * What a branch makes public of a year's dues: the money it took itself, reversals subtracted, by member and by the month it was paid for. Who has moved away since stands
 * there with what they paid here; what a member paid elsewhere before moving here does not.
 *
 * @param lines the branch's members and whoever else paid to it, by name
 */
public record PublishedYear(DuesBranch branch, int year, List<Line> lines) {

    /**
     * One member's line.
     *
     * @param name   null where nothing here says it any more: of who moved out of the reader's sight and was given no receipt
     * @param gone   whether the member does not belong to the branch any more
     * @param months what the branch took for January to December
     */
    public record Line(long memberId, String name, boolean gone, List<Money> months) {

        public Money getSum() {
            return months.stream().reduce(Money.ZERO, Money::plus);
        }
    }

    public List<YearMonth> getMonths() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)).toList();
    }

    /** What was taken for each month, January to December. */
    public List<Money> getByMonth() {
        return IntStream.range(0, 12).mapToObj(at -> lines.stream().map(line -> line.months().get(at)).reduce(Money.ZERO, Money::plus)).toList();
    }

    public Money getSum() {
        return lines.stream().map(Line::getSum).reduce(Money.ZERO, Money::plus);
    }
}
