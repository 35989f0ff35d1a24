package org.mingping.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingping.access.model.SamePerson;
import org.mingping.shared.Refusal;
import org.mingping.shared.Scope;

/**
 * Who acts: an account with its roles, the organisation it acts for, and the way it came in.
 *
 * @param memberId the member behind the account, or null
 */
public record Caller(long accountId, String username, String displayName, Realm realm, Set<Role> roles, long county,
                     long organisationId, String organisationName, String scopePath, Long memberId, Via via, String locale)
        implements Serializable {

    /** The way in: it stands in the journal. */
    public enum Via { PAGE, API, TIMER, START }

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Timers and start-up: no account, every right, a database role of its own. */
    public static Caller system(long county, String rootPath, String rootName, Via via) {
        return new Caller(0, "system", "系统", Realm.COUNTY, EnumSet.noneOf(Role.class), county, county, rootName, rootPath, null, via, "zh-CN");
    }

    /**
     * A timer that does what an office would: with that office's rights in that organisation, under the application's database role, and no more. The journal calls it
     * the system.
     */
    public static Caller inPlaceOf(Role role, long county, long organisation, String organisationName, String scopePath, Via via) {
        return new Caller(0, "system", "系统", role.realm(), EnumSet.of(role), county, organisation, organisationName, scopePath, null, via, "zh-CN");
    }

    public boolean isSystem() {
        return isByItself() && roles.isEmpty();
    }

    /** Whether nobody is behind it. */
    private boolean isByItself() {
        return via == Via.TIMER || via == Via.START;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Collection<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }

    /**
     * Whoever holds no office sees only what is their own: members, accounts without a role yet or with a duty to do first, and those who
     * stand apart. Asked this way round, so that what nobody thought of sees little.
     */
    public boolean isConfinedToOwn() {
        return !isSystem() && roles.stream().noneMatch(Role::isOffice);
    }

    public Scope scope() {
        return new Scope(county, scopePath, isConfinedToOwn() ? ownMember() : null, accountId, isSystem());
    }

    private Long ownMember() {
        if (is(Role.SYSTEM_ADMINISTRATOR) || is(Role.SECURITY_ADMINISTRATOR)) {
            return Scope.ACCOUNTS_ALONE;
        }
        return memberId == null ? Scope.NO_MEMBER : memberId;
    }

    public Locale spokenLocale() {
        return Locale.forLanguageTag(locale.replace('_', '-'));
    }

    /** How the journal and "decided by" columns name this caller. */
    public String signature() {
        return isByItself() ? "system" : realm.code() + "/" + username;
    }

    /** To tell apart from others where two people are needed. */
    public SamePerson person() {
        return new SamePerson(accountId, memberId);
    }

    /** The caller of the work this thread does now. */
    public static Optional<Caller> bound() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** @throws Refusal {@code NOT_SIGNED_IN} where nobody is signed in */
    public static Caller current() {
        return bound().orElseThrow(() -> Refusal.forbidden("NOT_SIGNED_IN"));
    }

    /** Does work as this caller on this thread: the request filter, background work and timers use it. */
    public <T> T perform(java.util.concurrent.Callable<T> work) throws Exception {
        Caller before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
