package org.mingping.support;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code mvn -Prun}: the whole product on this machine, until Ctrl-C. Runs inside Maven's own process; a start that fails says why
 * in one sentence and ends Maven with exit code 1.
 */
public final class Launcher {

    private static final int FAILED = 1;

    // Not System.out: Maven wraps that, and in a locale without UTF-8 it would spoil the Chinese.
    private final PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Launcher() {
    }

    public static void main(String[] arguments) {
        new Launcher().run();
    }

    private void run() {
        long begun = System.nanoTime();
        try {
            LaunchSettings settings = LaunchSettings.from(System.getProperties());
            RunningProduct product = new RunningProduct(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product), "mingping-stop"));
            console.println("Starting PostgreSQL and the server, one to three minutes …");
            product.start();
            console.println(ReadyBlock.of(product, (System.nanoTime() - begun) / 1_000_000_000));
            int code = product.waitForServer();
            // Ctrl-C reaches the server too, sometimes sooner than it reaches our own hook.
            Thread.sleep(Duration.ofSeconds(1).toMillis());
            fail("The server ended by itself with exit code " + code + "; the reason is at the end of " + settings.data().resolve("server.log") + ".");
        } catch (LaunchFailure failure) {
            fail(failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("Interrupted.");
        }
    }

    private void stop(RunningProduct product) {
        stopping.set(true);
        product.close();
    }

    private void fail(String sentence) {
        if (stopping.get()) {
            // Ctrl-C: what fails now fails because it is being stopped. Returning would make Maven report on a build.
            while (true) {
                LockSupport.park();
            }
        }
        console.println("\nMingping does not run: " + sentence);
        System.exit(FAILED);
    }
}
