package org.mingping.registration.model;

import java.util.Arrays;
import org.mingping.shared.Refusal;

/** How far one registration is. That it is missing follows from the day and is no state: see {@link RegistrationStanding}. */
public enum RegistrationState {
    /** Not handed in; a draft may be kept. */
    OPEN,
    /** Handed in, and the branch's turn. */
    SUBMITTED,
    /** Given back with a reason, and the member's turn. */
    RETURNED,
    /** The branch has verified a member who stays. */
    VERIFIED,
    /** The member leaves: a talk confirmed it, and a case of voluntary withdrawal is open. */
    DECLINED,
    /** The membership ended while it was not decided. */
    VOID;

    /** Whether the member may still write in it. */
    public boolean isWritable() {
        return this == OPEN || this == RETURNED;
    }

    /** @throws Refusal of the state it is in where that is none of these */
    void requireOneOf(RegistrationState... needed) {
        if (!Arrays.asList(needed).contains(this)) {
            throw refusal();
        }
    }

    /** What is said where another state was needed: REGISTRATION_NOT_SUBMITTED, REGISTRATION_SUBMITTED, REGISTRATION_DECIDED or REGISTRATION_VOID. */
    private Refusal refusal() {
        return Refusal.conflict(switch (this) {
            case OPEN, RETURNED -> "REGISTRATION_NOT_SUBMITTED";
            case SUBMITTED -> "REGISTRATION_SUBMITTED";
            case VERIFIED, DECLINED -> "REGISTRATION_DECIDED";
            case VOID -> "REGISTRATION_VOID";
        }).under(RegistrationForm.CLAUSE);
    }
}
