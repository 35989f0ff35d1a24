package org.mingping.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Tokens of a branch's, a township's or a member's account, for tests of the interface outside of the container. */
public final class OfficerTokens implements AutoCloseable {

    private final Connection owner;
    private final String pepper;

    private OfficerTokens(Connection owner, String pepper) {
        this.owner = owner;
        this.pepper = pepper;
    }

    /** In the database of the container tests. */
    public static OfficerTokens ofContainer() throws IOException, SQLException {
        Properties known = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(System.getProperty("mingping.container.configuration")))) {
            known.load(in);
        }
        Connection owner = DriverManager.getConnection(known.getProperty("mingping.db.url"), known.getProperty("mingping.db.owner.user"), known.getProperty("mingping.db.owner.password"));
        OfficerTokens tokens = new OfficerTokens(owner, known.getProperty("mingping.token.pepper"));
        tokens.run("set search_path = mingping");
        return tokens;
    }

    /**
     * A new account's.
     *
     * @param organisation the code
     * @param member       whose account it is, or null
     */
    public String issue(Role role, String organisation, Long member) throws SQLException, GeneralSecurityException {
        String username = "token-" + organisation + "-" + role;
        String token = "mp_" + username + "-" + System.nanoTime();
        run("""
            with opened as (
                insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)
                select nextval('account_seq'), county_id, '%s', '%s', 'test', '%s', now(), id, scope_path, %s, now() from organisation where code = '%s'
                on conflict do nothing returning county_id, id, scope_path)
            insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, '%s', now(), 'test' from opened"""
                .formatted(role.realm().code(), username, TwoTownships.passwordHash(), member, organisation, role));
        run("""
            insert into api_token (id, county_id, scope_path, account_id, label, hash, created_at, expires_at)
            select nextval('api_token_seq'), county_id, scope_path, id, 'test', '%s', now(), now() + interval '1 hour' from account where username = '%s'"""
                .formatted(TwoTownships.tokenHash(pepper, token), username));
        return token;
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
