package org.mingping.appraisal.model.ballot;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * Letters and digits that nobody takes for one another, in print or in handwriting: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. There are 23
 * of them, a prime, so that one check character finds every single wrong character and every two that changed places.
 */
final class Letters {

    static final String ALL = "34679ACDEFGHJKMNPQRTWXY";

    private static final int GROUP = 4;

    private Letters() {
    }

    static String random(int length, RandomGenerator random) {
        StringBuilder text = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            text.append(ALL.charAt(random.nextInt(ALL.length())));
        }
        return text.toString();
    }

    /** The same letters for the same bytes. */
    static String of(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        BigInteger left = new BigInteger(1, bytes);
        for (int at = 0; at < length; at++) {
            BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(ALL.length()));
            text.append(ALL.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return text.toString();
    }

    /** The character that makes the weighted sum of all divisible by 23. */
    static char check(String text) {
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += (at + 2) * ALL.indexOf(text.charAt(at));
        }
        return ALL.charAt(Math.floorMod(-sum, ALL.length()));
    }

    /** In groups of four, as people read it out. */
    static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
