package org.mingping.shared.api;

import java.io.InputStream;
import java.util.Arrays;

/** So many bytes that say nothing, held nowhere. */
public final class Zeros extends InputStream {

    private long left;

    public Zeros(long size) {
        left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(left, most);
        Arrays.fill(into, from, from + count, (byte) 0);
        left -= count;
        return count;
    }
}
