package org.mingping.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts a fresh database before the first container test and stops it after the last, and tells {@code arquillian.xml} by system
 * properties where the server finds it. Sleeps unless the build asks for it with {@code mingping.container.tests}, since every
 * JUnit run of this project loads it.
 */
public final class ContainerDatabase implements LauncherSessionListener {

    private static final String ASKED_FOR = "mingping.container.tests";

    private DataFolder folder;
    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean(ASKED_FOR)) {
            return;
        }
        try {
            folder = DataFolder.claimEmpty(Path.of("target", "container").toAbsolutePath());
            database = EmbeddedDatabase.start(folder, Secrets.loadOrCreate(folder.secrets()));
            PayaraProcess.writeConfiguration(folder.serverProperties(), configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("mingping.container.configuration", folder.serverProperties().toString());
        System.setProperty("mingping.container.tmp", folder.temporary().toString());
        System.setProperty("mingping.container.announcement", folder.announcement().toString());
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>(database.serverSettings());
        configuration.put("mingping.demo", "false");
        configuration.put("mingping.dues-from", TestCounty.DUES_FROM);
        configuration.put("mingping.county", TestCounty.CODE_AND_NAME);
        configuration.put("mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS);
        configuration.put("mingping.boot.announce", folder.announcement().toString());
        configuration.put("mingping.boot.token", "true");
        configuration.put("mingping.session.secure", "false");
        configuration.put("mingping.payments", System.getProperty("mingping.payments"));
        configuration.put("mingping.db.pool.system", TestCounty.SYSTEM_CONNECTIONS);
        return configuration;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (folder == null) {
            return;
        }
        awaitTheServersEnd();
        if (database != null) {
            database.close();
        }
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arquillian tells its server to stop and goes on; until the server has ended, its database and files are still in use. */
    private static void awaitTheServersEnd() {
        ProcessHandle.current().children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(server -> {
                    try {
                        server.onExit().get(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (ExecutionException | TimeoutException e) {
                        throw new IllegalStateException("The server of the container tests, process " + server.pid() + ", does not end.", e);
                    }
                });
    }
}
