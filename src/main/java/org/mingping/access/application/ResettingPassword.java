package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/**
 * An administrator hands out a new password to someone who forgot theirs: it serves for one sign-in, lifts a lock and ends their tokens.
 * Who may open an account must not be able to become whoever watches over them: passwords of those who stand apart are the security
 * administrator's to hand out, their own another security administrator's. The holder is told at the next sign-in.
 */
@Stateless
public class ResettingPassword {

    @Inject
    private AccountBook accounts;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private TokensOfAccount tokens;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code RESET_BY_SECURITY_ADMINISTRATOR}, {@code RESET_BY_SYSTEM_ADMINISTRATOR}, {@code ACCOUNT_OWN} or {@code STALE_VERSION} */
    @UseCase(value = "access.reset-password", roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR})
    public String reset(long accountId, int seenVersion) {
        Account account = accounts.findOther(accountId, seenVersion);
        requireRightAdministrator(account);
        String password = passwords.handedOut();
        account.resetPassword(passwords.hash(password), OffsetDateTime.now(clock), Caller.current().signature());
        database.execute(handle -> handle.createUpdate("update account set failures = 0, locked_until = null where id = :id")
                .bind("id", accountId).execute());
        tokens.revokeAll(account);
        return password;
    }

    private void requireRightAdministrator(Account account) {
        Role resetsIt = administratorOf(accounts.rolesOf(account));
        if (!Caller.current().is(resetsIt)) {
            throw Refusal.forbidden("RESET_BY_" + resetsIt);
        }
    }

    /** Who hands out passwords to an account with these roles. */
    public static Role administratorOf(Collection<Role> roles) {
        return roles.stream().anyMatch(Role::isApart) ? Role.SECURITY_ADMINISTRATOR : Role.SYSTEM_ADMINISTRATOR;
    }
}
