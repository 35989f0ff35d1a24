package org.mingping.access.login;

import jakarta.security.enterprise.credential.Credential;
import org.mingping.access.Realm;

/**
 * What the login page asks for.
 *
 * @param code the second factor's, or null
 */
public record RealmCredential(Realm realm, String username, String password, String code) implements Credential {

    @Override
    public String toString() {
        return "RealmCredential[" + realm + "/" + username + "]";
    }
}
