package org.mingping.registration.model;

import java.time.LocalDate;

/** How a registration stands on a day, as lists and plots show it: what waits, for whom, and what is missing. */
public enum RegistrationStanding {
    /** Not handed in; the term runs. */
    WAITING,
    /** Not handed in, or not again, and the last day is over. */
    MISSING,
    /** A member who stays waits for the branch. */
    SUBMITTED,
    /** A member who declines waits for the talk. */
    DECLINING,
    RETURNED,
    VERIFIED,
    DECLINED,
    VOID;

    /** @param will null before it is declared */
    public static RegistrationStanding of(RegistrationState state, DeclaredWill will, LocalDate endsOn, LocalDate today) {
        return switch (state) {
            case OPEN -> today.isAfter(endsOn) ? MISSING : WAITING;
            case SUBMITTED -> will == DeclaredWill.LEAVE ? DECLINING : SUBMITTED;
            case RETURNED -> today.isAfter(endsOn) ? MISSING : RETURNED;
            case VERIFIED -> VERIFIED;
            case DECLINED -> DECLINED;
            case VOID -> VOID;
        };
    }
}
