package org.mingping.dues.model;

import org.mingping.shared.Money;

/** What a tracked month is for a member (domain §2). */
public enum MonthStatus {
    /** As much as was owed, or more. */
    PAID,
    /** Less than was owed, until it is made up. */
    UNPAID,
    /** Not paid in full, and the branch accepted a good reason. */
    EXCUSED,
    /** The next higher committee decided that nothing is owed. */
    EXEMPT,
    /** Not owed: before the first tracked month, before the member was accepted, or not assessed. */
    NOT_OWED;

    /**
     * The first that applies; {@code dues.persistence.MonthSql} says the same over sets.
     *
     * @param assessed what is owed a month, or null where the month is not owed
     * @param exempt   whether an exemption is in force
     * @param reduced  what is owed under a reduction in force, or null
     * @param paid     the sum of what was paid and reversed
     * @param excused  whether the branch accepted a good reason
     */
    public static MonthStatus of(Money assessed, boolean exempt, Money reduced, Money paid, boolean excused) {
        if (assessed == null) {
            return NOT_OWED;
        }
        if (exempt) {
            return EXEMPT;
        }
        // What was granted as a reduction stays one when the amount itself has come to less since.
        Money owed = reduced == null || reduced.compareTo(assessed) > 0 ? assessed : reduced;
        if (paid.compareTo(owed) >= 0) {
            return PAID;
        }
        return excused ? EXCUSED : UNPAID;
    }
}
