package org.mingping.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What server, database and machine were doing when a page was long in coming: looked at while it lasts, because afterwards there is nothing to be seen. A test that fails at times is a defect to find,
 * and the machine on which it failed is gone by then.
 */
final class Stall implements AutoCloseable {

    private static final int SECONDS = 20;
    private static final int FRAMES = 25;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "stall-watch");
        thread.setDaemon(true);
        return thread;
    });

    private static final String ACTIVITY = """
            select pid, state, extract(epoch from now() - xact_start)::int as seconds, wait_event_type, wait_event, pg_blocking_pids(pid) as blocked_by, left(query, 300) as query
              from pg_stat_activity where pid <> pg_backend_pid() and xact_start is not null order by xact_start""";

    private final Future<?> look;

    private Stall(Future<?> look) {
        this.look = look;
    }

    /** Looks once if what begins now takes longer than it ever should; closed when it is over. @param what is waited for */
    static Stall watch(RunningProduct product, String what) {
        return new Stall(WATCH.schedule(() -> report(product, what), SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        look.cancel(false);
    }

    private static void report(RunningProduct product, String what) {
        String seen = "%s has not come for %d s.%nmachine: %s%nin the database:%n%s%nin the server:%n%s".formatted(what, SECONDS, load(), activity(product), threads(product));
        System.getLogger(Stall.class.getName()).log(System.Logger.Level.WARNING, seen);
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException unknown) {
            return "unknown (" + unknown.getMessage() + ")";
        }
    }

    private static String activity(RunningProduct product) {
        StringBuilder found = new StringBuilder();
        try (Connection connection = product.database().asSuperuser(); Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(ACTIVITY)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    found.append(rows.getString(column)).append(' ');
                }
                found.append('\n');
            }
        } catch (SQLException failure) {
            return "unknown (" + failure.getMessage() + ")";
        }
        return found.toString();
    }

    /** The threads that serve somebody, each to a depth that shows whose work it is, and what the heap has left. */
    private static String threads(RunningProduct product) {
        String heap = ask(product, "GC.heap_info");
        return heap + Arrays.stream(ask(product, "Thread.print").split("\n\n")).filter(thread -> thread.contains("org.mingping"))
                .map(thread -> thread.lines().limit(FRAMES).collect(Collectors.joining("\n"))).collect(Collectors.joining("\n"));
    }

    private static String ask(RunningProduct product, String command) {
        try {
            Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(product.serverPid()), command).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            return "unknown (" + failure.getMessage() + ")";
        }
    }
}
