package org.mingping.access.login;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.SignedIn;
import org.mingping.access.SignedIn.Duty;
import org.mingping.access.model.RealmPolicy;

/**
 * An account as the door sees it, with all it needs to decide and to make a caller of it.
 *
 * @param fromStart whether it was found by a token that a start issued; null where it was not found by a token
 */
public record KnownAccount(long id, long countyId, String realmCode, String username, String displayName, String passwordHash,
                           OffsetDateTime passwordSetAt, boolean mustChangePassword, long organisationId, String organisationName,
                           String scopePath, Long memberId, boolean enabled, String totpSecret,
                           String locale, boolean largePrint, String roleNames, Boolean fromStart) {

    public Realm realm() {
        return Realm.of(realmCode);
    }

    boolean hasSecondFactor() {
        return totpSecret != null;
    }

    /** The principal of a page's session: without a role until its duty is done. */
    SignedIn onPages(RealmPolicy policy) {
        Duty duty = duty(policy);
        return new SignedIn(caller(Caller.Via.PAGE, duty == Duty.NONE ? roles() : Set.of()), duty, largePrint);
    }

    /**
     * Whether its tokens count: not while someone else's choice of a password stands, for nobody knows yet who will answer the next
     * sign-in. A start's own token does; it exists where a trial asks for it, before anyone has signed in.
     */
    boolean acceptsToken() {
        return !mustChangePassword || Boolean.TRUE.equals(fromStart);
    }

    /** The principal of a token. */
    SignedIn throughToken() {
        return new SignedIn(caller(Caller.Via.API, roles()), Duty.NONE, false);
    }

    Caller caller(Caller.Via via, Set<Role> roles) {
        return new Caller(id, username, displayName, realm(), roles, countyId, organisationId, organisationName, scopePath, memberId, via, locale);
    }

    Set<Role> roles() {
        return roleNames == null || roleNames.isEmpty() ? EnumSet.noneOf(Role.class)
                : Arrays.stream(roleNames.split(",")).map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Duty duty(RealmPolicy policy) {
        if (mustChangePassword) {
            return Duty.CHANGE_PASSWORD;
        }
        return policy.isSecondFactorRequired() && !hasSecondFactor() ? Duty.ENROL_SECOND_FACTOR : Duty.NONE;
    }
}
