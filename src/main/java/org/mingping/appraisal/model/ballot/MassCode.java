package org.mingping.appraisal.model.ballot;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A mass representative's one-time code: eleven random characters, nearly fifty bits, and one that checks them. Nobody guesses one among the few that
 * a branch issues, and a slip of the finger is told from a guess.
 *
 * @param text without separators
 */
public record MassCode(String text) {

    private static final int RANDOM = 11;

    public MassCode {
        if (text.length() != RANDOM + 1 || text.chars().anyMatch(letter -> Letters.ALL.indexOf(letter) < 0)
                || Letters.check(text.substring(0, RANDOM)) != text.charAt(RANDOM)) {
            throw new IllegalArgumentException("no code has this form");
        }
    }

    public static MassCode draw(RandomGenerator random) {
        String drawn = Letters.random(RANDOM, random);
        return new MassCode(drawn + Letters.check(drawn));
    }

    /** What someone typed, with or without separators, in capitals or not; empty where no code has this form: a slip, not a guess. */
    public static Optional<MassCode> typed(String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[\\s\\-—－_]", "").toUpperCase(Locale.ROOT);
        try {
            return Optional.of(new MassCode(bare));
        } catch (IllegalArgumentException slip) {
            return Optional.empty();
        }
    }

    /** As it stands on the slip. */
    public String printed() {
        return Letters.grouped(text);
    }

    /** Codes are never written anywhere: neither does a record that holds one. */
    @Override
    public String toString() {
        return "a code";
    }
}
