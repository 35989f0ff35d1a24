package org.mingping.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Database and server of one installation. {@link #start} and {@link #close} may come from different threads at any moment:
 * whatever has been started by then is stopped, in the reverse order, and nothing more is started.
 */
public final class RunningProduct implements AutoCloseable {

    private final LaunchSettings settings;
    private DataFolder folder;
    private EmbeddedDatabase database;
    private PayaraProcess server;
    private boolean closed;

    /** Which of Java's compilers the server may use. */
    public enum Compilers {
        /** Half the time to boot: for demo and tests. */
        QUICK,
        /** As in production: for measuring. */
        BOTH
    }

    RunningProduct(LaunchSettings settings) {
        this.settings = settings;
    }

    /** A product of its own on a port of its own, with nothing in it; the caller closes it. */
    public static RunningProduct onEmptyFolder(Path data, Map<String, String> forServer, Compilers compilers) {
        return onEmptyFolder(data, forServer, compilers, "1g");
    }

    /** As {@link #onEmptyFolder(Path, Map, Compilers)}. @param heap the server's, as {@code -Xmx} takes it */
    public static RunningProduct onEmptyFolder(Path data, Map<String, String> forServer, Compilers compilers, String heap) {
        try {
            DataFolder.claimEmpty(data.toAbsolutePath()).close();
        } catch (IOException e) {
            throw new LaunchFailure("The folder " + data + " cannot be emptied (" + e.getMessage() + ").", e);
        }
        RunningProduct product = new RunningProduct(new LaunchSettings(PortCheck.anyFree(), data.toAbsolutePath(),
                Path.of(System.getProperty("mingping.war", "target/mingping.war")).toAbsolutePath(),
                Path.of(System.getProperty("payara.micro.jar", "target/server/payara-micro.jar")).toAbsolutePath(),
                heap, compilers, forServer));
        try {
            product.start();
            return product;
        } catch (RuntimeException failure) {
            product.close();
            throw failure;
        }
    }

    /**
     * Returns when the application answers.
     *
     * @throws LaunchFailure in one sentence, if it will not
     */
    void start() {
        PortCheck.requireFree(settings.port());
        step(() -> folder = DataFolder.claim(settings.data()));
        step(() -> database = EmbeddedDatabase.start(folder, Secrets.loadOrCreate(secretsOfTheDatabase())));
        step(() -> server = PayaraProcess.start(settings, folder, configuration()));
        try {
            new Readiness(settings.port(), server, folder.serverLog()).await();
        } catch (IOException e) {
            throw new LaunchFailure("The log " + folder.serverLog() + " cannot be read (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while the server was starting.", e);
        }
    }

    private synchronized void step(Runnable step) {
        if (closed) {
            throw new LaunchFailure("Stopped while starting.");
        }
        step.run();
    }

    private Path secretsOfTheDatabase() {
        if (Files.exists(folder.database()) && !Files.exists(folder.secrets())) {
            throw new LaunchFailure("The database in " + folder.root() + " cannot be opened without its secrets.properties;"
                    + " restore that file, or move the folder away to begin with an empty one.");
        }
        return folder.secrets();
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>(database.serverSettings());
        configuration.put("mingping.boot.announce", folder.announcement().toString());
        configuration.put("mingping.boot.token", "true");
        configuration.put("mingping.session.secure", "false");
        configuration.putAll(settings.forServer());
        return configuration;
    }

    public String url() {
        return "http://localhost:" + settings.port() + "/";
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** What the application had to say to whoever started it: accounts, the demo's token; empty if nothing. */
    public String announcement() {
        try {
            return Files.exists(folder.announcement()) ? Files.readString(folder.announcement()) : "";
        } catch (IOException e) {
            throw new LaunchFailure("The announcement " + folder.announcement() + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** The server's, for looking into it from outside. */
    long serverPid() {
        return server.pid();
    }

    DataFolder folder() {
        return folder;
    }

    /** @return the server's exit code, when it ends by itself or by {@link #close} */
    int waitForServer() throws InterruptedException {
        return server.waitFor();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            try {
                folder.close();
            } catch (IOException e) {
                System.getLogger("mingping.launcher").log(System.Logger.Level.WARNING, "Temporary files stay in " + folder.root(), e);
            }
        }
        server = null;
        database = null;
        folder = null;
    }
}
