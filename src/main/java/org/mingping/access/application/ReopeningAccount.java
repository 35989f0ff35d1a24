package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;

/** The system administrator opens a closed account again, with the roles it had. */
@Stateless
public class ReopeningAccount {

    @Inject
    private AccountBook accounts;

    @Inject
    private Journal journal;

    @UseCase(value = "access.reopen-account", roles = Role.SYSTEM_ADMINISTRATOR)
    public void reopen(long accountId, int seenVersion) {
        accounts.findOther(accountId, seenVersion).enable();
        journal.change("enabled", false, true);
    }
}
