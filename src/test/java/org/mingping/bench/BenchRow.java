package org.mingping.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what   in the words
 * @param floor  median of the floor, ms
 * @param ours   median of the product, ms
 * @param atMost how many times the floor it may cost
 */
record BenchRow(String what, double floor, double ours, double atMost) {

    static final String HEAD = line("what", "floor ms", "ours ms", "ratio", "at most", "held");

    static BenchRow of(String what, double atMost, Medians medians) {
        return new BenchRow(what, medians.floor(), medians.ours(), atMost);
    }

    double ratio() {
        return ours / floor;
    }

    boolean held() {
        return ratio() <= atMost;
    }

    @Override
    public String toString() {
        return line(what, number(floor), number(ours), number(ratio()), number(atMost), held() ? "yes" : "NO");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String line(String what, String floor, String ours, String ratio, String atMost, String held) {
        return String.format(Locale.ROOT, "%-56s %12s %12s %8s %8s  %s", what, floor, ours, ratio, atMost, held);
    }
}
