package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.shared.persistence.Database;

/**
 * The county officer's token that a start announces. Derived like first passwords, so that every start can name it; once it has expired
 * the next is issued. One that was revoked stays revoked: a restart must not undo what a person decided (but in the demo it is replaced).
 */
@Stateless
public class IssuingStartToken {

    private static final String HOLDER = """
            select a.id from account a join account_role r on r.county_id = a.county_id and r.account_id = a.id
            where a.county_id = :county and r.role = :role and a.enabled order by a.id limit 1""";

    private static final String FIND = "select expires_at, revoked_at from api_token where hash = :hash";

    private static final String INSERT = """
            insert into api_token (id, county_id, scope_path, account_id, label, hash, created_at, expires_at, from_start)
            select nextval('api_token_seq'), county_id, scope_path, id, :label, :hash, :now, :until, true from account where id = :account""";

    @Inject
    private Database database;

    @Inject
    private TokenHashing tokens;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "mingping.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "mingping.token.days")
    private int days;

    /** @return the token; empty where it was revoked, or no county officer is left */
    @UseCase(value = "access.issue-start-token", roles = {})
    public Optional<String> issue() {
        database.alone("token of the start");
        Optional<Long> officer = database.query(handle -> handle.createQuery(HOLDER).bind("county", Caller.current().county())
                .bind("role", Role.COUNTY_OFFICER.name()).mapTo(Long.class).findOne());
        return officer.flatMap(this::issueTo);
    }

    private Optional<String> issueTo(long account) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (int number = 1; ; number++) {
            String token = TokenHashing.PREFIX + TokenHashing.text(tokens.derive("token " + number + " of account " + account));
            Optional<Standing> standing = find(token);
            if (standing.isEmpty()) {
                insert(account, token, number, now);
                return Optional.of(token);
            }
            if (standing.get().revokedAt() == null && standing.get().expiresAt().isAfter(now)) {
                return Optional.of(token);
            }
            if (standing.get().revokedAt() != null && !demo) {
                return Optional.empty();
            }
        }
    }

    private Optional<Standing> find(String token) {
        return database.query(handle -> handle.createQuery(FIND).bind("hash", tokens.hash(token)).mapTo(Standing.class).findOne());
    }

    private void insert(long account, String token, int number, OffsetDateTime now) {
        database.execute(handle -> handle.createUpdate(INSERT).bind("account", account).bind("label", "start " + number)
                .bind("hash", tokens.hash(token)).bind("now", now).bind("until", now.plusDays(days)).execute());
        journal.subject("account", account, null);
        journal.note("token", "start " + number);
    }

    /** How a token stands. */
    public record Standing(OffsetDateTime expiresAt, OffsetDateTime revokedAt) {
    }
}
