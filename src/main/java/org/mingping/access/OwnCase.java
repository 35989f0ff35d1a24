package org.mingping.access;

import org.mingping.shared.Refusal;

/** Nobody votes or decides in their own case (domain §5): whatever judges one member is refused to the account of that member, with whatever office it acts. */
public final class OwnCase {

    private static final String CLAUSE = "domain §5";

    private OwnCase() {
    }

    /** An account with no member behind it has no case of its own. @throws Refusal OWN_CASE */
    public static void refuse(long memberId) {
        Long own = Caller.current().memberId();
        if (own != null && own == memberId) {
            throw Refusal.forbidden("OWN_CASE").under(CLAUSE);
        }
    }
}
