package org.mingping.access;

import org.mingping.shared.Refusal;

/** Nobody votes or decides in their own case (domain §5): whatever judges one member is refused to the account of that member, with whatever office it acts. */
public final class OwnCase {

    private static final String CLAUSE = "domain §5";

    private OwnCase() {
    }

    /** Whether what is about this member is the caller's own case. An account with no member behind it has none. */
    public static boolean is(long memberId) {
        Long own = Caller.current().memberId();
        return own != null && own == memberId;
    }

    /** @throws Refusal OWN_CASE */
    public static void refuse(long memberId) {
        if (is(memberId)) {
            throw Refusal.forbidden("OWN_CASE").under(CLAUSE);
        }
    }
}
