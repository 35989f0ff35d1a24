package org.mingping.dues.model;

import java.time.YearMonth;
import org.mingping.shared.Refusal;

/** Whether a branch may close a month: one after the other, none that has not begun or was before dues were tracked. */
public final class ClosingPolicy {

    private final YearMonth firstTracked;
    private final YearMonth current;

    public ClosingPolicy(YearMonth firstTracked, YearMonth current) {
        this.firstTracked = firstTracked;
        this.current = current;
    }

    /**
     * @param lastClosed the latest month the branch has closed, or null
     * @throws Refusal CLOSING_BEFORE_FIRST, CLOSING_NOT_BEGUN, CLOSING_EXISTS
     */
    public void require(YearMonth month, YearMonth lastClosed) {
        if (month.isBefore(firstTracked)) {
            throw Refusal.invalid("CLOSING_BEFORE_FIRST", month, firstTracked);
        }
        if (month.isAfter(current)) {
            throw Refusal.conflict("CLOSING_NOT_BEGUN", month);
        }
        // Whatever is recorded later goes into the next closing, so that an earlier month has nothing left to close.
        if (lastClosed != null && !month.isAfter(lastClosed)) {
            throw Refusal.conflict("CLOSING_EXISTS", lastClosed);
        }
    }
}
