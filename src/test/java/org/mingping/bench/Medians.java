package org.mingping.bench;

import java.util.Arrays;

/**
 * Medians of five, in milliseconds, of a floor and of the product's own work.
 *
 * @param floor the least the work could cost
 * @param ours  what it costs
 */
record Medians(double floor, double ours) {

    /** Five, unless somebody is in a hurry. */
    private static final int RUNS = Integer.getInteger("mingping.bench.runs", 5);
    private static final double NANOS_PER_MILLI = 1e6;

    /** One run of each is thrown away first: it pays for class loading, compilation and cold caches. */
    static Medians inTurns(Measured floor, Measured ours) throws Exception {
        time(floor);
        time(ours);
        double[] floors = new double[RUNS];
        double[] own = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            floors[run] = time(floor);
            own[run] = time(ours);
        }
        return new Medians(median(floors), median(own));
    }

    /** The value below which 95 of 100 lie. */
    static double p95(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    static double time(Measured work) throws Exception {
        work.prepare();
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
