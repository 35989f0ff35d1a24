package org.mingping.dues.model;

import java.time.YearMonth;
import java.util.Map;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/**
 * Whether an amount is asked about once more: by a cent more than what is missing of its month. Anybody may pay more than is owed (中组发〔2008〕3号 第十条), and a decimal
 * point in the wrong place does so as well: which of the two it is, the person says who has the money in hand (decisions/0004).
 */
public final class OverpaymentPolicy {

    public static final String CLAUSE = "中组发〔2008〕3号 第十条";

    private OverpaymentPolicy() {
    }

    /**
     * Whether this is more than the month still asks for.
     *
     * @param owed   of the month, or null where nothing is known to be owed: then any amount is more
     * @param paid   for it until now
     * @param amount that is to be recorded
     */
    public static boolean isMore(Money owed, Money paid, Money amount) {
        Money sum = paid.plus(amount);
        return sum.compareTo(owed == null ? Money.ZERO : owed) > 0;
    }

    /**
     * @param accounts of every month that is paid for
     * @throws Refusal MORE_THAN_OWED of the first month for which more is to be recorded than is missing
     */
    public static void requireMeant(Collection collection, PayingMember member, Map<YearMonth, MonthAccount> accounts) {
        collection.amounts().forEach((month, amount) -> {
            MonthAccount account = accounts.get(month);
            if (isMore(account.owed(), account.paid(), amount)) {
                throw Refusal.conflict("MORE_THAN_OWED", member.name(), month, account.owed() == null ? Money.ZERO : account.owed(), account.paid(), amount).under(CLAUSE);
            }
        });
    }
}
