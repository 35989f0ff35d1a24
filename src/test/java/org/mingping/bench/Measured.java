package org.mingping.bench;

/** One thing to time; what must not count, such as emptying tables, belongs into {@link #prepare}. */
@FunctionalInterface
interface Measured {

    void run() throws Exception;

    /** Before each run, outside the measured time. */
    default void prepare() throws Exception {
    }
}
