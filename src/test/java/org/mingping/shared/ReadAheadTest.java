package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Reading ahead")
@Timeout(20)
class ReadAheadTest {

    private final AtomicReference<Thread> reader = new AtomicReference<>();

    @Test
    @DisplayName("hands over everything in order, the last batch too, and adds up what the worker counts")
    void everythingInOrder() throws IOException {
        List<List<Integer>> batches = new ArrayList<>();
        int counted = new ReadAhead<Integer>(4).run(this::thread, sink -> IntStream.range(0, 10).forEach(sink::accept), batch -> {
            batches.add(batch);
            return batch.size();
        });
        assertThat(batches).containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7), List.of(8, 9));
        assertThat(counted).isEqualTo(10);
    }

    @Test
    @DisplayName("of nothing calls nobody")
    void nothing() throws IOException {
        assertThat(new ReadAhead<Integer>(4).run(this::thread, sink -> { }, batch -> 1)).isZero();
    }

    @Test
    @DisplayName("works on the caller's thread, where its transaction is")
    void onTheCallersThread() throws IOException {
        new ReadAhead<Integer>(1).run(this::thread, sink -> {
            assertThat(Thread.currentThread()).isSameAs(reader.get());
            sink.accept(1);
        }, batch -> {
            assertThat(Thread.currentThread()).isNotSameAs(reader.get());
            return 1;
        });
    }

    @Test
    @DisplayName("passes on why the reading failed, after what was read before")
    void readerFails() {
        AtomicInteger worked = new AtomicInteger();
        assertThatThrownBy(() -> new ReadAhead<Integer>(2).run(this::thread, sink -> {
            IntStream.range(0, 5).forEach(sink::accept);
            throw new IOException("the disk");
        }, batch -> worked.addAndGet(batch.size()))).isInstanceOf(IOException.class).hasMessage("the disk");
        assertThat(worked).hasValue(4);
        assertThat(reader.get().isAlive()).isFalse();
    }

    @Test
    @DisplayName("ends the reader when the work fails, however much is left to read, and gives the work's reason")
    void workerFails() {
        assertThatThrownBy(() -> new ReadAhead<Integer>(2).run(this::thread, sink -> IntStream.iterate(0, n -> n + 1).forEach(sink::accept),
                batch -> {
                    throw new IllegalStateException("the work");
                })).isInstanceOf(IllegalStateException.class).hasMessage("the work");
        assertThat(reader.get().isAlive()).isFalse();
    }

    private Thread thread(Runnable work) {
        reader.set(new Thread(work));
        return reader.get();
    }
}
