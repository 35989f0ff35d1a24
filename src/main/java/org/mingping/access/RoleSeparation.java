package org.mingping.access;

import java.util.Set;
import org.mingping.shared.Refusal;

/**
 * Which roles one account may hold together. Administrators and auditors stand apart from business and from each other, so that
 * nobody can grant themself a say and nobody audits their own work; roles of different realms never meet in one account.
 */
public final class RoleSeparation {

    private RoleSeparation() {
    }

    /** @throws Refusal {@code ROLE_APART}, {@code ROLE_OTHER_REALM} or {@code ROLE_NONE} */
    public static void check(Realm realm, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refusal.invalid("ROLE_NONE");
        }
        if (roles.size() > 1 && roles.stream().anyMatch(Role::isApart)) {
            throw Refusal.invalid("ROLE_APART");
        }
        if (roles.stream().anyMatch(role -> role.realm() != realm)) {
            throw Refusal.invalid("ROLE_OTHER_REALM");
        }
    }
}
