package org.mingping.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Refusal;

@DisplayName("Hashing of passwords")
class TurnsTest {

    private final Turns turns = new Turns(1, Duration.ofMillis(100));

    @Test
    @DisplayName("is done for so many at once; one more waits a moment, is told that the door is busy, and may come again")
    void bounded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> turns.take(() -> {
            begun.countDown();
            return await(end);
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> turns.take(() -> true)).isInstanceOf(Refusal.class).hasMessageContaining("BUSY");
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(turns.take(() -> true)).isTrue();
    }

    @Test
    @DisplayName("gives its turn back when it fails")
    void givenBack() {
        assertThatThrownBy(() -> turns.take(() -> {
            throw new IllegalStateException("broken on purpose");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(turns.take(() -> true)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
