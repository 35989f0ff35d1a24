package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.access.Realm;

/**
 * The passwords accounts are opened with. They are derived from the installation's own secret and the account's name: nothing needs to
 * be kept to print them again at the next start, and whoever has the database alone cannot tell them. The demo's is known to everyone.
 */
@ApplicationScoped
public class FirstPasswords {

    /** Of every account of the demo. */
    public static final String DEMO = "Mingping-2026";

    @Inject
    private TokenHashing secrets;

    @Inject
    @ConfigProperty(name = "mingping.demo")
    private boolean demo;

    public String of(Realm realm, String username) {
        return demo ? DEMO : PasswordHashing.legible(secrets.derive("password of " + realm.code() + "/" + username));
    }

    /** Whether it serves for one sign-in only. */
    public boolean mustBeChanged() {
        return !demo;
    }
}
