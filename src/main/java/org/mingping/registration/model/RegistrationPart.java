package org.mingping.registration.model;

/** The parts of 党员登记申请表, in the order of the paper (domain §6). */
public enum RegistrationPart {

    /** Whether somebody wants to stay. */
    WILL("REGISTRATION_WILL"),
    THOUGHT("REGISTRATION_PARTS"),
    WORK("REGISTRATION_PARTS"),
    CONDUCT("REGISTRATION_PARTS"),
    LIFE("REGISTRATION_PARTS"),
    /** Why somebody wants to leave. */
    STATEMENT("REGISTRATION_STATEMENT");

    private final String refusal;

    RegistrationPart(String refusal) {
        this.refusal = refusal;
    }

    /** The code under which a form without it is refused. */
    String refusal() {
        return refusal;
    }
}
