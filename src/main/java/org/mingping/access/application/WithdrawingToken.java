package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.ApiToken;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/** An administrator ends someone else's token, which may be in the wrong hands while its holder cannot be reached. */
@Stateless
public class WithdrawingToken {

    @Inject
    private AccountBook accounts;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code NOT_FOUND} or {@code TOKEN_ALREADY_REVOKED} */
    @UseCase(value = "access.withdraw-token", roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR})
    public void withdraw(long accountId, long tokenId) {
        ApiToken token = accounts.tokenOf(accountId, tokenId);
        token.revoke(OffsetDateTime.now(clock));
        journal.subject("token", tokenId, token.label());
        journal.note("account", accountId);
    }
}
