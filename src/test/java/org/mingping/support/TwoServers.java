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

/** Two servers of one installation on one database, started at the same moment: what only goes wrong between servers goes wrong here. */
public final class TwoServers implements AutoCloseable {

    /** Closed in the reverse order. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<String> urls = new ArrayList<>();
    private final List<Path> announcements = new ArrayList<>();
    private EmbeddedDatabase database;

    private TwoServers() {
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
        List<Readiness> both = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            DataFolder own = kept(DataFolder.claim(data.resolve(name)));
            LaunchSettings settings = new LaunchSettings(PortCheck.anyFree(), own.root(), Path.of(System.getProperty("mingping.war")),
                    Path.of(System.getProperty("payara.micro.jar")), "512m", RunningProduct.Compilers.QUICK, forServer);
            Map<String, String> configuration = new TreeMap<>(database.serverSettings());
            configuration.put("mingping.boot.announce", own.announcement().toString());
            configuration.put("mingping.boot.token", "true");
            configuration.putAll(forServer);
            PayaraProcess server = kept(PayaraProcess.start(settings, own, configuration));
            both.add(new Readiness(settings.port(), server, own.serverLog()));
            urls.add("http://localhost:" + settings.port() + "/");
            announcements.add(own.announcement());
        }
        try {
            for (Readiness readiness : both) {
                readiness.await();
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
        return List.copyOf(urls);
    }

    /** What each of them announced: the one that founded the county tells its first passwords. */
    public List<String> announcements() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path announcement : announcements) {
            texts.add(Files.exists(announcement) ? Files.readString(announcement) : "");
        }
        return texts;
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
