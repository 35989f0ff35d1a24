package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.model.Account;
import org.mingping.audit.Journal;
import org.mingping.shared.persistence.Database;

/** Ends an account's tokens with what made them trustworthy: whoever knew the old password may hold one. */
@ApplicationScoped
class TokensOfAccount {

    private static final String REVOKE = """
            update api_token set revoked_at = :now, version = version + 1
            where county_id = :county and account_id = :account and revoked_at is null""";

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    void revokeAll(Account account) {
        int revoked = database.query(handle -> handle.createUpdate(REVOKE).bind("now", OffsetDateTime.now(clock))
                .bind("county", account.countyId()).bind("account", account.id()).execute());
        if (revoked > 0) {
            journal.note("tokensRevoked", revoked);
        }
    }
}
