package org.mingping.organisation;

import java.time.LocalDate;

/** The roster as far as a decision changes it: a membership that ends, or one that is given back because the decision did not hold. Every change stays in the member's history. */
public interface MembershipLedger {

    /** To be told before the act that may end or give back a membership takes up its case: see {@link MembershipChanging}. */
    void begin(long member);

    /**
     * The member is a former one from that day on. Nothing happens to one who is that already.
     *
     * @param on     the effective day
     * @param keptUntil the last day on which the person's data is kept as it is
     * @param reason the disposition by which it ended, worded in this room's bundle under {@code membership.}
     */
    void end(long member, LocalDate on, LocalDate keptUntil, String reason);

    /** As it was before it ended last. Nothing happens to one who is no former member. @param reason as above */
    void giveBack(long member, LocalDate on, String reason);
}
