package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/** Whether a branch may fix what its members owe: once a year for all of them (2017's notice: 党费计算基数一年核定一次), for one of them when something changes. */
public final class FixingPolicy {

    public static final String CLAUSE = "中组发〔2008〕3号 第二条";
    /** The longest reason of a change. */
    public static final int MAX_REASON = 500;
    private static final int DECEMBER = 12;

    private final PaymentWindow window;
    private final YearMonth thisMonth;

    /** @param thisMonth the month in which it is fixed */
    public FixingPolicy(PaymentWindow window, YearMonth thisMonth) {
        this.window = window;
        this.thisMonth = thisMonth;
    }

    /** The year whose amounts are fixed now: in December the next one's. */
    public int currentYear() {
        return thisMonth.getMonthValue() == DECEMBER ? thisMonth.getYear() + 1 : thisMonth.getYear();
    }

    /** Whether this year's amounts may be fixed now: the running year's, and in December the next one's. */
    public boolean isOpen(int year) {
        return year == thisMonth.getYear() && year >= window.firstTracked().getYear() || year == currentYear();
    }

    /** @throws Refusal FIXING_YEAR */
    public void requireYear(int year) {
        if (!isOpen(year)) {
            throw Refusal.conflict("FIXING_YEAR", Integer.toString(year)).under(CLAUSE);
        }
    }

    /**
     * From which month on a member owes what is fixed for a year: from January, or, where it is more than was owed, from the running month on ({@link RaisePolicy}); null
     * where they owe nothing in the year yet.
     *
     * @param before what is owed in a month until now, or null
     * @param after  what the choice comes to in a month
     */
    public YearMonth firstMonth(int year, PayingMember member, Function<YearMonth, Money> before, Function<YearMonth, Money> after) {
        YearMonth first = firstOwed(year, member);
        return first == null ? null : new RaisePolicy(thisMonth).earliest(first, before, after);
    }

    /**
     * Whether less would be owed in any month from {@code from} on: to the end of the year, and as far ahead as a change may have been decided already, for what is fixed takes the
     * place of all of it.
     *
     * @param before what is owed in a month until now, or null
     * @param after  what would be owed
     */
    public boolean lowers(YearMonth from, int year, Function<YearMonth, Money> before, Function<YearMonth, Money> after) {
        YearMonth december = YearMonth.of(year, DECEMBER);
        YearMonth ahead = thisMonth.plusMonths(window.aheadMonths());
        YearMonth last = ahead.isAfter(december) ? ahead : december;
        return Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1)).anyMatch(month -> {
            Money owed = before.apply(month);
            return owed != null && after.apply(month).compareTo(owed) < 0;
        });
    }

    /** The first month of the year the member can owe in, or null. */
    public YearMonth firstOwed(int year, PayingMember member) {
        YearMonth owed = window.firstOwed(member.joinedOn());
        if (owed.getYear() > year) {
            return null;
        }
        YearMonth january = YearMonth.of(year, 1);
        return owed.isAfter(january) ? owed : january;
    }

    /** @throws Refusal CHANGE_RAISES_BACK where more would be owed in months gone by */
    public void requireNoRaiseBack(YearMonth month, Function<YearMonth, Money> before, Function<YearMonth, Money> after) {
        YearMonth earliest = new RaisePolicy(thisMonth).earliest(month, before, after);
        if (earliest.isAfter(month)) {
            throw Refusal.invalid("CHANGE_RAISES_BACK", earliest).under(CLAUSE);
        }
    }

    /**
     * Nothing at all is an exemption, and those are the next higher committee's to grant (2008 regulation, article 7): no branch makes one of a base.
     *
     * @throws Refusal AMOUNT_ZERO
     */
    public static void requireSomething(String member, DuesKind kind, Money amount) {
        if (kind.needsBase() && !amount.isPositive()) {
            throw Refusal.invalid("AMOUNT_ZERO", member).under(ReliefPolicy.CLAUSE);
        }
    }

    /**
     * A change within the year.
     *
     * @throws Refusal CHANGE_NOT_OWED before the member's first owed month, CHANGE_TOO_EARLY further back than the branch may collect, CHANGE_TOO_FAR
     *                 further ahead than dues may be paid, BASE_MISSING
     */
    public void requireChange(YearMonth month, PayingMember member, DuesKind kind, Money base) {
        BackLimit limit = new BackLimit(thisMonth, window.backMonths());
        if (month.isBefore(window.firstOwed(member.joinedOn()))) {
            throw Refusal.invalid("CHANGE_NOT_OWED", member.name(), window.firstOwed(member.joinedOn())).under(CLAUSE);
        }
        if (!limit.admits(month)) {
            throw Refusal.invalid("CHANGE_TOO_EARLY", limit.earliest()).under(CLAUSE);
        }
        YearMonth latest = thisMonth.plusMonths(window.aheadMonths());
        if (month.isAfter(latest)) {
            throw Refusal.invalid("CHANGE_TOO_FAR", latest).under(CLAUSE);
        }
        if (kind.needsBase() && base == null) {
            throw Refusal.invalid("BASE_MISSING", member.name()).under(CLAUSE);
        }
    }
}
