package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.shared.persistence.Database;

/** One's own account, with its tokens. */
@Stateless
public class ShowingOwnAccount {

    private static final String ACCOUNT = """
            select a.locale, a.large_print, a.totp_secret is not null as second_factor, a.password_set_at,
                   a.password_reset_at, a.password_reset_by
            from account a where a.county_id = :county and a.id = :account""";

    static final String TOKENS = """
            select id, label, from_start, created_at, expires_at, revoked_at from api_token
            where county_id = :county and account_id = :account order by id desc limit 200""";

    @Inject
    private Database database;

    @UseCase(value = "access.show-own-account", roles = {}, everyone = true, writes = false)
    public OwnAccount show() {
        return database.query(handle -> {
            Settings settings = handle.createQuery(ACCOUNT).bind("county", Caller.current().county())
                    .bind("account", Caller.current().accountId()).mapTo(Settings.class).one();
            List<TokenRow> tokens = handle.createQuery(TOKENS).bind("county", Caller.current().county())
                    .bind("account", Caller.current().accountId()).mapTo(TokenRow.class).list();
            return new OwnAccount(settings, tokens);
        });
    }

    public record OwnAccount(Settings settings, List<TokenRow> tokens) implements Serializable {
    }

    /** @param passwordResetAt when an administrator last handed out a password, {@code passwordResetBy} which; null for never */
    public record Settings(String locale, boolean largePrint, boolean secondFactor, OffsetDateTime passwordSetAt, OffsetDateTime passwordResetAt,
                           String passwordResetBy) implements Serializable {
    }

    /** @param fromStart whether a start of the product issued it: its label is then the ledger's, not a person's */
    public record TokenRow(long id, String label, boolean fromStart, OffsetDateTime createdAt, OffsetDateTime expiresAt, OffsetDateTime revokedAt) implements Serializable {
    }
}
