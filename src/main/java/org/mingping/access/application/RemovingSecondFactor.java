package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Role;
import org.mingping.access.UseCase;

/** The security administrator removes the second factor of someone whose telephone is gone; they enrol another at the next sign-in. */
@Stateless
public class RemovingSecondFactor {

    @Inject
    private AccountBook accounts;

    @UseCase(value = "access.remove-second-factor", roles = Role.SECURITY_ADMINISTRATOR)
    public void remove(long accountId, int seenVersion) {
        accounts.findOther(accountId, seenVersion).removeSecondFactor();
    }
}
