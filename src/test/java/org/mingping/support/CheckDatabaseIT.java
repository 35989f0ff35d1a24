package org.mingping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

/** {@code payara/CheckDatabase.java} as start.sh runs it, on a database of its own: it is made to have roles no installation should have. */
@DisplayName("The check of the database before a start")
class CheckDatabaseIT {

    private static DataFolder folder;
    private static Secrets secrets;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException {
        folder = DataFolder.claimEmpty(Path.of("target", "check-database").toAbsolutePath());
        secrets = Secrets.loadOrCreate(folder.secrets());
        database = EmbeddedDatabase.start(folder, secrets);
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    @Test
    @DisplayName("is content with the three roles of create-roles.sql")
    void content() throws Exception {
        assertThat(check(environment())).isEmpty();
    }

    @Test
    @DisplayName("refuses one role for two tasks")
    void threeRoles() throws Exception {
        Map<String, String> environment = environment();
        environment.put("MINGPING_DB_APP_USER", environment.get("MINGPING_DB_SYSTEM_USER"));
        environment.put("MINGPING_DB_APP_PASSWORD", environment.get("MINGPING_DB_SYSTEM_PASSWORD"));
        assertThat(check(environment)).contains("three different roles");
    }

    @Test
    @DisplayName("refuses people's role where it is a member of the timers' role, to whom every row is open")
    void memberOfSystem() throws Exception {
        asSuperuser("grant mingping_system to mingping_app");
        try {
            assertThat(check(environment())).contains("mingping_app is a member of another");
        } finally {
            asSuperuser("revoke mingping_system from mingping_app");
        }
    }

    @Test
    @DisplayName("refuses people's role where it owns a table, whose row-level security would not bind it")
    void ownsTable() throws Exception {
        asSuperuser("create schema mingping create table member (id int)", "alter table mingping.member owner to mingping_app");
        try {
            assertThat(check(environment())).contains("mingping_app", "owns the database or its tables");
        } finally {
            asSuperuser("drop schema mingping cascade");
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        database.serverSettings().forEach((key, value) -> environment.put(key.toUpperCase().replace('.', '_'), value));
        return environment;
    }

    /** @return what it refuses with; empty where it is content */
    private static String check(Map<String, String> environment) throws IOException, InterruptedException, URISyntaxException {
        Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", driver.toString(),
                Path.of("payara", "CheckDatabase.java").toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(said.isEmpty() ? 0 : 1);
        return said;
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.serverSettings().get("mingping.db.url"), "postgres",
                secrets.get(Secrets.SUPERUSER_PASSWORD)); Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
