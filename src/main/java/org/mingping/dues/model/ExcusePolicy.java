package org.mingping.dues.model;

import java.time.YearMonth;
import org.mingping.shared.Refusal;

/** Whether the branch may accept a good reason for a month: one that is tracked, has begun, is owed and not paid. That there was one is a person's judgement. */
public final class ExcusePolicy {

    /** The longest reason. */
    public static final int MAX_REASON = 1000;

    private final YearMonth thisMonth;

    public ExcusePolicy(YearMonth thisMonth) {
        this.thisMonth = thisMonth;
    }

    /** @throws Refusal EXCUSE_FUTURE, EXCUSE_NOT_OWED, EXCUSED_ALREADY, EXCUSE_PAID */
    public void require(PayingMember member, MonthAccount account) {
        if (account.month().isAfter(thisMonth)) {
            throw Refusal.invalid("EXCUSE_FUTURE", account.month());
        }
        switch (account.status()) {
            case NOT_OWED, EXEMPT -> throw Refusal.invalid("EXCUSE_NOT_OWED", member.name(), account.month());
            case EXCUSED -> throw Refusal.conflict("EXCUSED_ALREADY", member.name(), account.month());
            case PAID -> throw Refusal.conflict("EXCUSE_PAID", member.name(), account.month());
            case UNPAID -> { }
        }
    }
}
