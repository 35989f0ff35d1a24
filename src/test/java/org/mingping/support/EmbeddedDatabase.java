package org.mingping.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * PostgreSQL 17 for demo and tests, from Maven Central, with its data in a {@link DataFolder}. Durable (the library would
 * turn that off), the same locale on every machine, passwords required from everyone.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String MAJOR_VERSION = "17";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Kept in a field: a logger nobody holds forgets its level.
    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test");

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, Secrets secrets) {
        this.postgres = postgres;
        this.data = data;
        this.secrets = secrets;
    }

    /**
     * Starts the database of {@code folder}, making it first if it is new, and sees to its roles.
     *
     * @throws LaunchFailure when the folder's database is broken, in use or of another version, or does not answer
     */
    static EmbeddedDatabase start(DataFolder folder, Secrets secrets) {
        LIBRARY_LOG.setLevel(Level.OFF);
        Path data = folder.database();
        Path unfinished = folder.root().resolve("database.unfinished");
        try {
            if (Files.exists(unfinished)) {
                // The first start was cut short before anything could be stored.
                DataFolder.deleteTree(data);
            }
            boolean isNew = !Files.exists(data);
            if (isNew) {
                Files.writeString(unfinished, "");
            } else {
                requireWhole(data);
                requireUnused(data);
            }
            EmbeddedDatabase database = boot(folder, secrets);
            try {
                database.prepare();
            } catch (RuntimeException | Error failure) {
                database.close();
                throw failure;
            }
            Files.deleteIfExists(unfinished);
            return database;
        } catch (IOException e) {
            throw new LaunchFailure("The database in " + data + " cannot be started (" + e.getMessage()
                    + "); the reason is at the end of " + folder.databaseLog() + ".", e);
        }
    }

    private static EmbeddedDatabase boot(DataFolder folder, Secrets secrets) throws IOException {
        Path log = folder.databaseLog();
        Files.writeString(log, "");
        Path data = folder.database();
        Files.createDirectories(folder.binaries());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", secrets.get(Secrets.SUPERUSER_PASSWORD))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()));
        GivingUp watch = GivingUp.when(log, "could not start server");
        try {
            return new EmbeddedDatabase(builder.start(), data, secrets);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            watch.close();
        }
    }

    private static void requireWhole(Path data) throws IOException {
        for (String essential : List.of("PG_VERSION", "postgresql.conf", "global/pg_control")) {
            if (!Files.isRegularFile(data.resolve(essential))) {
                throw new LaunchFailure("The data folder " + data + " is not a whole database (" + essential
                        + " is missing); restore it from a backup, or move it away to begin with an empty one.");
            }
        }
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new LaunchFailure("The data folder " + data + " belongs to PostgreSQL " + version + ", this is PostgreSQL "
                    + MAJOR_VERSION + "; upgrade it, or move it away to begin with an empty one.");
        }
    }

    /** The launcher's own lock is free here, so a postmaster still running outlived a launcher that was killed. */
    private static void requireUnused(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        boolean running = pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (running) {
            throw new LaunchFailure("A PostgreSQL left over from an earlier run (process " + pid + ") still uses " + data
                    + "; stop it with: kill -INT " + pid);
        }
        // After a power cut the number may by now belong to any other program, which PostgreSQL would take for itself.
        Files.delete(pidFile);
    }

    private void prepare() {
        try (Connection superuser = connect("postgres", "postgres", Secrets.SUPERUSER_PASSWORD)) {
            new DatabaseRoles(superuser, secrets).ensure();
        } catch (SQLException | IOException e) {
            throw new LaunchFailure("The database in " + data + " does not answer as expected (" + e.getMessage() + ").", e);
        }
        try (Connection owner = connect("mingping", "mingping_owner", "mingping.db.owner.password")) {
            DatabaseRoles.grantConnection(owner);
        } catch (SQLException e) {
            throw new LaunchFailure("The database mingping in " + data + " does not answer (" + e.getMessage() + ").", e);
        }
    }

    private Connection connect(String database, String user, String passwordKey) throws SQLException {
        return DriverManager.getConnection(url(database), user, secrets.get(passwordKey));
    }

    /** JDBC address of the product's database. */
    public String url() {
        return url("mingping");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** The configuration keys by which the server finds this database, secrets included. */
    Map<String, String> serverSettings() {
        Map<String, String> settings = new TreeMap<>(secrets.forServer());
        settings.put("mingping.db.url", url());
        settings.put("mingping.db.host", "127.0.0.1");
        settings.put("mingping.db.port", Integer.toString(postgres.getPort()));
        settings.put("mingping.db.name", "mingping");
        settings.put("mingping.db.owner.user", "mingping_owner");
        settings.put("mingping.db.app.user", "mingping_app");
        settings.put("mingping.db.system.user", "mingping_system");
        settings.put("mingping.keys.directory", keys().toString());
        return settings;
    }

    /** A connection of the tables' owner, whom row-level security does not bind: for fixtures and for looking behind the product. */
    public Connection asOwner() throws SQLException {
        return connect("mingping", "mingping_owner", "mingping.db.owner.password");
    }

    /** A connection of the application's own role, without any scope set. */
    public Connection asApplication() throws SQLException {
        return connect("mingping", "mingping_app", "mingping.db.app.password");
    }

    /** A secret of the installation, for fixtures that make tokens and sheets as the product would. */
    public String secret(String key) {
        return secrets.get(key);
    }

    /** Where the keys of open ballots lie. */
    public Path keys() {
        return data.resolveSibling("keys");
    }

    /** A connection of whoever runs the database: reads whatever lies in its files. */
    public Connection asSuperuser() throws SQLException {
        return connect("mingping", "postgres", Secrets.SUPERUSER_PASSWORD);
    }

    /**
     * Ends every process of the database at once, as {@code kill -9} does, and starts it again on the same port.
     *
     * @return when it answers again
     */
    public void killAndRestart() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip())).orElseThrow();
        // PostgreSQL refuses to run as root; the library starts it, where tests run so, as nobody of a namespace of its own.
        List<String> command = new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(Files.readString(Path.of("/proc", Long.toString(postmaster.pid()), "cmdline")).split("\0")));
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(data.resolveSibling("database.log").toFile())).start();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = asOwner()) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL does not come back", notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    /** Stops the database and waits until its files are at rest. */
    @Override
    public void close() {
        try {
            postgres.close();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (Files.exists(data.resolve("postmaster.pid")) && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop: " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
