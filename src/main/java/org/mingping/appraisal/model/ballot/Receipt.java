package org.mingping.appraisal.model.ballot;

import java.util.random.RandomGenerator;

/**
 * Proves that a sheet was received and is among those counted, and nothing of how it was marked (§4): random.
 *
 * @param text sixteen characters in groups
 */
public record Receipt(String text) {

    private static final int LENGTH = 16;

    public static Receipt draw(RandomGenerator random) {
        return new Receipt(Letters.grouped(Letters.random(LENGTH, random)));
    }
}
