package org.mingping.dues.model;

import java.time.YearMonth;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/** Whether a reduction or an exemption may be asked for (中组发〔2008〕3号 第七条): never for months the branch could no longer collect, never twice for one month. */
public final class ReliefPolicy {

    public static final String CLAUSE = "中组发〔2008〕3号 第七条";
    /** The most months a relief is granted for at a time [D]: then the branch looks again. */
    public static final int MOST_MONTHS = 12;

    private final PaymentWindow window;
    private final YearMonth thisMonth;

    /** @param thisMonth the month in which it is asked for */
    public ReliefPolicy(PaymentWindow window, YearMonth thisMonth) {
        this.window = window;
        this.thisMonth = thisMonth;
    }

    /**
     * @param months   both within
     * @param assessed what the member owes in the first of them, or null
     * @param overlaps whether another is asked for or in force in one of them
     * @throws Refusal RELIEF_NOT_OWED, RELIEF_TOO_EARLY, RELIEF_TOO_LONG, RELIEF_AMOUNT, RELIEF_NOT_LESS, RELIEF_OVERLAPS
     */
    public void require(PayingMember member, ReliefKind kind, Money amount, MonthRange months, Money assessed, boolean overlaps) {
        YearMonth owed = window.firstOwed(member.joinedOn());
        if (months.first().isBefore(owed)) {
            throw Refusal.invalid("RELIEF_NOT_OWED", member.name(), owed).under(CLAUSE);
        }
        BackLimit limit = new BackLimit(thisMonth, window.backMonths());
        if (!limit.admits(months.first())) {
            throw Refusal.invalid("RELIEF_TOO_EARLY", limit.earliest()).under(CLAUSE);
        }
        if (months.last().isAfter(months.first().plusMonths(MOST_MONTHS - 1L)) || months.first().isAfter(thisMonth.plusMonths(MOST_MONTHS))) {
            throw Refusal.invalid("RELIEF_TOO_LONG", MOST_MONTHS).under(CLAUSE);
        }
        if (kind == ReliefKind.REDUCTION && (amount == null || !amount.isPositive())) {
            throw Refusal.invalid("RELIEF_AMOUNT").under(CLAUSE);
        }
        if (kind == ReliefKind.REDUCTION && (assessed == null || amount.compareTo(assessed) >= 0)) {
            throw Refusal.invalid("RELIEF_NOT_LESS", assessed == null ? Money.ZERO : assessed).under(CLAUSE);
        }
        if (overlaps) {
            throw Refusal.conflict("RELIEF_OVERLAPS", member.name()).under(CLAUSE);
        }
    }
}
