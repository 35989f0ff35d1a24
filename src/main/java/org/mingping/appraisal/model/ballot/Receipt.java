package org.mingping.appraisal.model.ballot;

import java.util.random.RandomGenerator;

/**
 * Proves that a sheet was received and is among those counted, and nothing of how it was marked (§4): twelve random characters, and four that show who
 * knows the key that it was given here and for this box. One that was changed where it is kept is told from one that was given.
 *
 * @param text sixteen characters in groups
 */
public record Receipt(String text) {

    private static final int RANDOM = 12;
    private static final int PROOF = 4;

    /** The key's part: the same for the same letters, and not to be guessed. */
    @FunctionalInterface
    public interface Proof {

        byte[] of(String drawn);
    }

    public static Receipt draw(RandomGenerator random, Proof proof) {
        return proved(Letters.random(RANDOM, random), proof);
    }

    /** Whether this is one that was drawn under this proof. */
    public boolean isProved(Proof proof) {
        String letters = text.replace("-", "");
        return letters.length() == RANDOM + PROOF && equals(proved(letters.substring(0, RANDOM), proof));
    }

    private static Receipt proved(String drawn, Proof proof) {
        return new Receipt(Letters.grouped(drawn + Letters.of(proof.of(drawn), PROOF)));
    }
}
