package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.mingping.shared.Money;

/** A branch's year of dues: its members of today by its months. @param current the month it is now */
public record BranchYear(DuesBranch branch, int year, YearMonth current, List<MemberYear> members) {

    public List<YearMonth> getMonths() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)).toList();
    }

    /** What was paid for each month, January to December. */
    public List<Money> getPaidByMonth() {
        return IntStream.range(0, 12).mapToObj(at -> members.stream().map(member -> member.months().get(at).paid()).reduce(Money.ZERO, Money::plus)).toList();
    }

    public Money getPaid() {
        return members.stream().map(MemberYear::getPaid).reduce(Money.ZERO, Money::plus);
    }

    public Money getMissing() {
        return members.stream().map(MemberYear::getMissing).reduce(Money.ZERO, Money::plus);
    }
}
