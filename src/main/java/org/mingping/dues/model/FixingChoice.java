package org.mingping.dues.model;

import org.mingping.shared.Money;

/**
 * By which scale and base the branch lets a member pay.
 *
 * @param base in yuan a month after tax; null where the kind needs none, or it is not known yet
 */
public record FixingChoice(long memberId, DuesKind kind, Money base) {

    /** Whether an amount can be said at all. */
    public boolean isComplete() {
        return !kind.needsBase() || base != null;
    }
}
