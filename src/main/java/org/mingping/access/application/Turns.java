package org.mingping.access.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mingping.shared.Refusal;

/**
 * Lets so many at once do work that costs a processor, others wait a moment and are then sent away. Hashing a password is slow by design
 * and open to anyone at the door: without a bound, strangers' guesses would take every processor from those who work.
 */
final class Turns {

    private final Semaphore free;
    private final Duration patience;

    Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws Refusal {@code BUSY} where no turn came in time */
    <T> T take(Supplier<T> work) {
        if (!acquired()) {
            throw Refusal.conflict("BUSY");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
