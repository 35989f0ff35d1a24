package org.mingping.access.application;

import java.util.Set;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.RoleSeparation;

/**
 * An account to be opened with its roles by the start of a county or a demo.
 *
 * @param memberId the member behind it, or null
 */
public record NewAccount(Realm realm, String username, String displayName, Set<Role> roles, long organisationId, Long memberId) {

    public NewAccount {
        roles = Set.copyOf(roles);
        RoleSeparation.check(realm, roles);
    }
}
