package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;

/** The system administrator closes an account: its sessions and tokens end with the next request. */
@Stateless
public class ClosingAccount {

    @Inject
    private AccountBook accounts;

    @Inject
    private Journal journal;

    @UseCase(value = "access.close-account", roles = Role.SYSTEM_ADMINISTRATOR)
    public void close(long accountId, int seenVersion) {
        accounts.findOther(accountId, seenVersion).disable();
        journal.change("enabled", true, false);
    }
}
