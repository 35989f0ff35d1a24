package org.mingping.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of {@code payara/create-roles.sql}, made for the embedded database: an owner who migrates, and two who own nothing,
 * for requests and for timers. Safe to repeat at every start.
 */
final class DatabaseRoles {

    private final Connection superuser;
    private final Secrets secrets;

    DatabaseRoles(Connection superuser, Secrets secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    void ensure() throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            role(statement, "mingping_owner", secrets.get("mingping.db.owner.password"));
            role(statement, "mingping_app", secrets.get("mingping.db.app.password"));
            role(statement, "mingping_system", secrets.get("mingping.db.system.password"));
            statement.execute("alter role postgres password '" + secrets.get(Secrets.SUPERUSER_PASSWORD) + "'");
            if (!exists(statement, "select 1 from pg_database where datname = 'mingping'")) {
                statement.execute("create database mingping owner mingping_owner");
            }
            requirePasswords(statement);
        }
    }

    static void grantConnection(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("revoke all on database mingping from public");
            statement.execute("grant connect, temporary on database mingping to mingping_app, mingping_system");
        }
    }

    // Generated secrets hold no quote: letters, digits, - and _.
    private static void role(Statement statement, String name, String password) throws SQLException {
        boolean known = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'");
        statement.execute((known ? "alter" : "create") + " role " + name
                + " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + password + "'");
    }

    /** The library initialises the cluster so that any local user may be anyone; from here on passwords count. */
    private static void requirePasswords(Statement statement) throws SQLException, IOException {
        Path rules;
        try (ResultSet row = statement.executeQuery("show hba_file")) {
            row.next();
            rules = Path.of(row.getString(1));
        }
        Files.writeString(rules, """
                # Written by Mingping at each start.
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128      scram-sha-256
                """);
        statement.execute("select pg_reload_conf()");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
