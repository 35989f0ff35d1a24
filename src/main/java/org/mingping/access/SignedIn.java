package org.mingping.access;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import java.util.stream.Collectors;

/** The principal of a signed-in caller; its name is prefixed with the realm, since usernames repeat between realms. */
public class SignedIn extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    /** What must be done before anything else may be; until then the caller holds no role. */
    public enum Duty { NONE, CHANGE_PASSWORD, ENROL_SECOND_FACTOR }

    private final Caller caller;
    private final Duty duty;
    private final boolean largePrint;

    public SignedIn(Caller caller, Duty duty, boolean largePrint) {
        super(caller.signature());
        this.caller = caller;
        this.duty = duty;
        this.largePrint = largePrint;
    }

    public Caller caller() {
        return caller;
    }

    public Duty duty() {
        return duty;
    }

    /** Whether this person reads pages in large print. */
    public boolean largePrint() {
        return largePrint;
    }

    /** The groups of Jakarta Security: the names of the roles. */
    public Set<String> groups() {
        return caller.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
