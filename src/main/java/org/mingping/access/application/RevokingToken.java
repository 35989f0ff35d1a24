package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.UseCase;
import org.mingping.access.model.ApiToken;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/** Its holder ends a token before its time. */
@Stateless
public class RevokingToken {

    @Inject
    private AccountBook accounts;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code NOT_FOUND} or {@code TOKEN_ALREADY_REVOKED} */
    @UseCase(value = "access.revoke-token", roles = {}, everyone = true)
    public void revoke(long tokenId) {
        ApiToken token = accounts.ownToken(tokenId);
        token.revoke(OffsetDateTime.now(clock));
        journal.subject("token", tokenId, token.label());
    }
}
