package org.mingping.access.model;

import java.time.Duration;
import org.mingping.access.Realm;

/**
 * What one realm demands of those who come in through it.
 *
 * @param failuresToLock  wrong passwords in a row after which the account is closed for a while
 * @param lockFor         how long
 * @param idleTimeout     after this long without a click the session ends
 * @param secondFactor    whether a time-based code is asked for
 */
public record RealmPolicy(Realm realm, PasswordRules password, int failuresToLock, Duration lockFor, Duration idleTimeout,
                          SecondFactor secondFactor) {

    /** How a realm treats time-based one-time codes. */
    public enum SecondFactor {
        /** Everyone must enrol at the first sign-in. */
        REQUIRED,
        /** Asked of those who enrolled. */
        OPTIONAL,
        /** Not asked at all: for demonstrations. */
        OFF
    }

    public boolean isSecondFactorRequired() {
        return secondFactor == SecondFactor.REQUIRED;
    }

    public boolean asksForCode() {
        return secondFactor != SecondFactor.OFF;
    }
}
