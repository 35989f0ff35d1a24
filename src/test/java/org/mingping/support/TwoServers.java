package org.mingping.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two servers of one installation on one database, started at the same moment: what only goes wrong between servers goes wrong here. */
public final class TwoServers implements AutoCloseable {

    /** Closed in the reverse order. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<Server> servers = new ArrayList<>();
    private EmbeddedDatabase database;

    private TwoServers() {
    }

    /** One of them, which can be ended and begun again. */
    private static final class Server implements AutoCloseable {

        private final LaunchSettings settings;
        private final DataFolder folder;
        private final Map<String, String> configuration;
        private PayaraProcess process;

        Server(LaunchSettings settings, DataFolder folder, Map<String, String> configuration) {
            this.settings = settings;
            this.folder = folder;
            this.configuration = configuration;
        }

        synchronized void begin() {
            process = PayaraProcess.start(settings, folder, configuration, List.of("--accesslog", folder.root().resolve("access").toString()));
        }

        synchronized void kill() throws InterruptedException {
            process.kill();
        }

        void await() throws IOException, InterruptedException {
            new Readiness(settings.port(), process, folder.serverLog()).await();
        }

        @Override
        public synchronized void close() {
            if (process != null) {
                process.close();
            }
        }
    }

    /**
     * Starts both on an empty database and waits until both are ready.
     *
     * @throws LaunchFailure when one of them will not start
     */
    public static TwoServers onEmptyFolder(Path data, Map<String, String> forServer) {
        TwoServers servers = new TwoServers();
        try {
            servers.start(data.toAbsolutePath(), forServer);
            return servers;
        } catch (IOException failure) {
            servers.close();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            servers.close();
            throw failure;
        }
    }

    private void start(Path data, Map<String, String> forServer) throws IOException {
        DataFolder shared = kept(DataFolder.claimEmpty(data));
        database = kept(EmbeddedDatabase.start(shared, Secrets.loadOrCreate(shared.secrets())));
        for (String name : List.of("one", "two")) {
            DataFolder own = kept(DataFolder.claim(data.resolve(name)));
            DataFolder.deleteTree(own.root().resolve("access"));
            Files.createDirectory(own.root().resolve("access"));
            LaunchSettings settings = new LaunchSettings(PortCheck.anyFree(), own.root(), Path.of(System.getProperty("mingping.war")),
                    Path.of(System.getProperty("payara.micro.jar")), "512m", RunningProduct.Compilers.QUICK, forServer);
            Map<String, String> configuration = new TreeMap<>(database.serverSettings());
            configuration.put("mingping.boot.announce", own.announcement().toString());
            configuration.put("mingping.boot.token", "true");
            configuration.putAll(forServer);
            Server server = kept(new Server(settings, own, configuration));
            servers.add(server);
            server.begin();
        }
        try {
            for (Server server : servers) {
                server.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while the servers were starting.", e);
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        started.push(part);
        return part;
    }

    /** Where each of them answers. */
    public List<String> urls() {
        return servers.stream().map(server -> "http://localhost:" + server.settings.port() + "/").toList();
    }

    /** What each of them announced: the one that founded the county tells its first passwords. */
    public List<String> announcements() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Server server : servers) {
            texts.add(Files.exists(server.folder.announcement()) ? Files.readString(server.folder.announcement()) : "");
        }
        return texts;
    }

    /** The token of a county officer that the start announced. */
    public String countyToken() throws IOException {
        return announcements().stream().flatMap(String::lines).filter(line -> line.startsWith("county token:")).findFirst().orElseThrow()
                .substring("county token:".length()).strip();
    }

    /** All that both have written to logs of their own and to access logs. */
    public List<String> logs() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Server server : servers) {
            lines.addAll(Files.readAllLines(server.folder.serverLog()));
            try (Stream<Path> access = Files.walk(server.folder.root().resolve("access"))) {
                for (Path file : access.filter(Files::isRegularFile).toList()) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
        }
        return lines;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** Ends a server at once, as {@code kill -9} does. */
    public void kill(int server) throws InterruptedException {
        servers.get(server).kill();
    }

    /** Begins a server again that was killed. @return when it is ready */
    public void restart(int server) throws IOException, InterruptedException {
        servers.get(server).begin();
        servers.get(server).await();
    }

    /** As {@link EmbeddedDatabase#asOwner}. */
    public Connection asOwner() throws SQLException {
        return database.asOwner();
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.getLogger("mingping.launcher").log(System.Logger.Level.WARNING, "Not all of two servers could be stopped", e);
            }
        }
    }
}
