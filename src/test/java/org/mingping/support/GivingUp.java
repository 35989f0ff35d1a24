package org.mingping.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Watches a log while its maker's start is waited for, and ends the wait when the log says that it is in vain. The embedded database's
 * library would wait out its whole patience on a server that has given up in the first second.
 */
final class GivingUp implements AutoCloseable {

    private static final int EVERY_MILLIS = 200;

    private final Path log;
    private final String lastWords;
    private final Thread waiting = Thread.currentThread();
    private boolean over;
    private boolean gaveUp;

    private GivingUp(Path log, String lastWords) {
        this.log = log;
        this.lastWords = lastWords;
    }

    static GivingUp when(Path log, String lastWords) {
        GivingUp watch = new GivingUp(log, lastWords);
        Thread thread = new Thread(watch::watch, "mingping-giving-up");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private synchronized void watch() {
        try {
            while (!over && !gaveUp) {
                wait(EVERY_MILLIS);
                gaveUp = !over && Files.readString(log, StandardCharsets.ISO_8859_1).contains(lastWords);
            }
            if (gaveUp) {
                waiting.interrupt();
            }
        } catch (IOException unreadable) {
            // Then the wait simply takes its time.
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IOException when the start was given up */
    @Override
    public synchronized void close() throws IOException {
        over = true;
        notifyAll();
        if (gaveUp) {
            Thread.interrupted();
            throw new IOException("PostgreSQL gave up");
        }
    }
}
