package org.mingping.shared;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Reads on a thread of its own while the caller's thread, with its transaction and its rights, works on what has been read. Batches
 * arrive in order; no more than two wait, so that memory does not grow with what is read.
 *
 * @param <T> what is read, one at a time
 */
public final class ReadAhead<T> {

    private static final int WAITING = 2;

    private final int batchSize;
    private final BlockingQueue<Parcel<T>> parcels = new ArrayBlockingQueue<>(WAITING);
    /** The reader's alone. */
    private List<T> filling = new ArrayList<>();

    /** Reading that hands over what it finds; pure of everything that belongs to the caller's thread. */
    @FunctionalInterface
    public interface Source<T> {

        void readInto(Consumer<T> sink) throws IOException;
    }

    /** Either a batch, or how the reading ended: {@code failure} is null when it came to its end. */
    private record Parcel<T>(List<T> batch, Throwable failure) {

        boolean isLast() {
            return batch == null;
        }
    }

    /** Tells the reader that nobody works on what it reads any more. */
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @param batchSize how many are handed over together, at least 1 */
    public ReadAhead(int batchSize) {
        this.batchSize = batchSize;
    }

    /**
     * Reads everything and works on it. Returns, normally or not, when the reader too has ended, so that what it reads from can be closed.
     *
     * @param worker called on the caller's thread with each batch, never with an empty one; says how many of it counted
     * @return how many counted in all
     * @throws IOException what the source throws; other exceptions of source or worker pass through too, the first of them
     */
    public int run(ThreadFactory threads, Source<T> source, ToIntFunction<List<T>> worker) throws IOException {
        Thread reader = threads.newThread(() -> read(source));
        reader.start();
        try {
            int counted = 0;
            Parcel<T> parcel = parcels.take();
            while (!parcel.isLast()) {
                counted += worker.applyAsInt(parcel.batch());
                parcel = parcels.take();
            }
            passOn(parcel.failure());
            return counted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } finally {
            reader.interrupt();
            awaitEnd(reader);
        }
    }

    private static void awaitEnd(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Source<T> source) {
        try {
            hand(new Parcel<>(null, reasonToEnd(source)));
        } catch (Abandoned nobodyWaits) {
            // Not lost: the worker has failed already and tells its own reason.
        }
    }

    /** @return what the reading failed with, or null at its end */
    private Throwable reasonToEnd(Source<T> source) {
        try {
            source.readInto(this::add);
            handOver();
            return null;
        } catch (Abandoned nobodyWaits) {
            throw nobodyWaits;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private void add(T one) {
        filling.add(one);
        if (filling.size() == batchSize) {
            handOver();
        }
    }

    private void handOver() {
        if (!filling.isEmpty()) {
            hand(new Parcel<>(filling, null));
            filling = new ArrayList<>(batchSize);
        }
    }

    private void hand(Parcel<T> parcel) {
        try {
            parcels.put(parcel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Abandoned();
        }
    }

    private static void passOn(Throwable failure) throws IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }
}
