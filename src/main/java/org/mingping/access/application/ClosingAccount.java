package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.audit.Journal;

/** The system administrator closes an account: its sessions end with the next request, its tokens for good. */
@Stateless
public class ClosingAccount {

    @Inject
    private AccountBook accounts;

    @Inject
    private TokensOfAccount tokens;

    @Inject
    private Journal journal;

    @UseCase(value = "access.close-account", roles = Role.SYSTEM_ADMINISTRATOR)
    public void close(long accountId, int seenVersion) {
        Account account = accounts.findOther(accountId, seenVersion);
        account.disable();
        journal.change("enabled", true, false);
        tokens.revokeAll(account);
    }
}
