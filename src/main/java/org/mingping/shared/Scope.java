package org.mingping.shared;

import java.util.Optional;

/**
 * What part of the county a transaction may see: row-level security reads it (V001__scope.sql).
 *
 * @param county     the key of the county, the id of its root organisation
 * @param path       the path of the organisation acted for, ending with a slash, for example {@code /99/9901/}
 * @param ownMember  the member a personal account is confined to; {@link #NO_MEMBER} or {@link #ACCOUNTS_ALONE} where there is none; null for officers
 * @param ownAccount the account acted through, whose own row is always seen; 0 for none
 * @param system     true for timers and start-up: another database role, a pool of its own, every row
 */
public record Scope(long county, String path, Long ownMember, long ownAccount, boolean system) {

    /** Confined to a member that cannot exist. */
    public static final long NO_MEMBER = 0;
    /** No member's rows, but every account: administrators (V041__confined_unless_in_office.sql). */
    public static final long ACCOUNTS_ALONE = -1;

    private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();

    public Scope {
        if (path == null || !path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("a scope's path starts and ends with a slash: " + path);
        }
    }

    public static Scope ofSystem(long county, String path) {
        return new Scope(county, path, null, 0, true);
    }

    /** The scope of the work this thread does now. */
    public static Optional<Scope> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Binds a scope to this thread and returns what stood before, for {@link #restore}. Only the gate of the use cases calls this. */
    public static Scope bind(Scope scope) {
        Scope before = CURRENT.get();
        restore(scope);
        return before;
    }

    public static void restore(Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
