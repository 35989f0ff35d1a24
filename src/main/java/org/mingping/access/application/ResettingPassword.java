package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.shared.persistence.Database;

/** The system administrator hands out a new password to someone who forgot theirs: it serves for one sign-in, lifts a lock and ends their tokens. */
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

    @UseCase(value = "access.reset-password", roles = Role.SYSTEM_ADMINISTRATOR)
    public String reset(long accountId, int seenVersion) {
        Account account = accounts.findOther(accountId, seenVersion);
        String password = passwords.handedOut();
        account.resetPassword(passwords.hash(password), OffsetDateTime.now(clock));
        database.execute(handle -> handle.createUpdate("update account set failures = 0, locked_until = null where id = :id")
                .bind("id", accountId).execute());
        tokens.revokeAll(account);
        return password;
    }
}
