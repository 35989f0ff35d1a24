package org.mingping.dues.persistence;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.model.UnpaidRun;
import org.mingping.shared.Money;

/** What may have happened to a member's dues over two years, drawn at random, and what the plain rule makes of it. */
final class RandomHistory {

    static final YearMonth FIRST = YearMonth.of(2025, 1);
    static final YearMonth LAST = YearMonth.of(2026, 10);

    private static final Money[] AMOUNTS = {Money.of("0.20"), Money.of("15.00"), Money.of("43.81"), Money.of("240.00"), Money.ZERO};

    /** An amount owed from a month to another, exclusive; null for ever. */
    record Assessment(YearMonth from, YearMonth to, Money amount) {
    }

    /** @param reduced what is owed instead, or null for an exemption */
    record Relief(YearMonth from, YearMonth to, Money reduced, boolean granted) {
    }

    /** @param reversed whether it was taken back */
    record Payment(YearMonth month, Money amount, boolean reversed) {
    }

    final YearMonth joined;
    final boolean former;
    final List<Assessment> assessments = new ArrayList<>();
    final List<Relief> reliefs = new ArrayList<>();
    final List<YearMonth> excuses = new ArrayList<>();
    final List<YearMonth> withdrawnExcuses = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();

    RandomHistory(Random random) {
        joined = random.nextInt(4) == 0 ? month(random) : YearMonth.of(1990, 5);
        former = random.nextInt(25) == 0;
        YearMonth firstOwed = firstOwed();
        assess(random, firstOwed);
        relieve(random);
        int habit = random.nextInt(6);
        for (YearMonth month = firstOwed; !month.isAfter(LAST.plusMonths(2)); month = month.plusMonths(1)) {
            pay(random, month, habit);
        }
    }

    /** The failed months at the end, oldest first; empty where there is no run. */
    List<YearMonth> run() {
        if (former || joined.isAfter(LAST)) {
            return List.of();
        }
        List<YearMonth> months = Stream.iterate(firstOwed(), month -> month.plusMonths(1)).limit(Math.max(0, ChronoUnit.MONTHS.between(firstOwed(), LAST) + 1)).toList();
        int run = UnpaidRun.at(months.stream().map(this::status).toList());
        return months.subList(months.size() - run, months.size());
    }

    private MonthStatus status(YearMonth month) {
        Money owed = assessments.stream().filter(one -> within(month, one.from(), one.to())).map(Assessment::amount).findFirst().orElse(null);
        Relief relief = reliefs.stream().filter(one -> one.granted() && within(month, one.from(), one.to())).findFirst().orElse(null);
        Money paid = payments.stream().filter(one -> one.month().equals(month) && !one.reversed()).map(Payment::amount).reduce(Money.ZERO, Money::plus);
        return MonthStatus.of(owed, relief != null && relief.reduced() == null, relief == null ? null : relief.reduced(), paid, excuses.contains(month));
    }

    private YearMonth firstOwed() {
        return joined.isBefore(FIRST) ? FIRST : joined;
    }

    private void assess(Random random, YearMonth firstOwed) {
        // Some are assessed later than they should be, some never.
        YearMonth from = random.nextInt(12) == 0 ? firstOwed.plusMonths(random.nextInt(12)) : firstOwed;
        if (random.nextInt(20) > 0) {
            YearMonth change = random.nextInt(3) == 0 ? from.plusMonths(1 + random.nextInt(12)) : null;
            assessments.add(new Assessment(from, change, AMOUNTS[random.nextInt(AMOUNTS.length)]));
            if (change != null) {
                assessments.add(new Assessment(change, null, AMOUNTS[random.nextInt(AMOUNTS.length)]));
            }
        }
    }

    private void relieve(Random random) {
        if (random.nextInt(4) == 0) {
            YearMonth from = month(random);
            Money reduced = random.nextBoolean() ? null : Money.of(random.nextInt(3) == 0 ? "20.00" : "0.10");
            reliefs.add(new Relief(from, from.plusMonths(1 + random.nextInt(8)), reduced, random.nextInt(4) > 0));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            YearMonth month = month(random);
            if (!excuses.contains(month)) {
                (random.nextInt(5) > 0 ? excuses : withdrawnExcuses).add(month);
            }
        }
    }

    /** Somebody who always pays, who stopped one day, who pays when asked, in parts, or what was taken back. */
    private void pay(Random random, YearMonth month, int habit) {
        boolean pays = habit == 0 || habit == 1 && month.isBefore(YearMonth.of(2026, 4)) || habit > 1 && random.nextInt(habit) == 0;
        if (!pays) {
            return;
        }
        Money owed = assessments.stream().filter(one -> within(month, one.from(), one.to())).map(Assessment::amount).findFirst().orElse(AMOUNTS[1]);
        if (owed.equals(Money.ZERO)) {
            return;
        }
        if (random.nextInt(8) == 0) {
            payments.add(new Payment(month, Money.of("0.10"), random.nextBoolean()));
            payments.add(new Payment(month, random.nextBoolean() ? owed : Money.of("0.05"), false));
        } else {
            payments.add(new Payment(month, owed, random.nextInt(10) == 0));
        }
    }

    private static YearMonth month(Random random) {
        return FIRST.plusMonths(random.nextInt(22));
    }

    private static boolean within(YearMonth month, YearMonth from, YearMonth to) {
        return !month.isBefore(from) && (to == null || month.isBefore(to));
    }
}
