package org.mingping.shared.sheet;

/** Counts the rows of sheets as their XML passes by, so that progress has a total before anything is parsed. */
final class RowCounter {

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};

    private int matched;
    private long count;

    void see(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (matched == ROW.length) {
                count += b == ' ' || b == '>' || b == '/' ? 1 : 0;
                matched = 0;
            }
            matched = b == ROW[matched] ? matched + 1 : b == ROW[0] ? 1 : 0;
        }
    }

    long count() {
        return count;
    }
}
