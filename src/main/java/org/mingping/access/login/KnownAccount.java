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

/** An account as the door sees it, with all it needs to decide and to make a caller of it. */
public record KnownAccount(long id, long countyId, String realmCode, String username, String displayName, String passwordHash,
                           OffsetDateTime passwordSetAt, boolean mustChangePassword, long organisationId, String organisationName,
                           String scopePath, Long memberId, boolean enabled, OffsetDateTime lockedUntil, String totpSecret,
                           Long totpLastStep, String locale, boolean largePrint, String roleNames) {

    public Realm realm() {
        return Realm.of(realmCode);
    }

    boolean isLockedAt(OffsetDateTime moment) {
        return lockedUntil != null && lockedUntil.isAfter(moment);
    }

    boolean hasSecondFactor() {
        return totpSecret != null;
    }

    /** The principal of a page's session: without a role until its duty is done. */
    SignedIn onPages(RealmPolicy policy) {
        Duty duty = duty(policy);
        return new SignedIn(caller(Caller.Via.PAGE, duty == Duty.NONE ? roles() : Set.of()), duty, largePrint);
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
