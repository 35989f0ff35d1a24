package org.mingping.access.model;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.mingping.shared.Refusal;

/**
 * What a realm demands of a new password.
 *
 * @param minLength  in characters
 * @param minKinds   how many of lower case, upper case, digits and others must occur
 */
public record PasswordRules(int minLength, int minKinds) {

    /** Hashing takes time in proportion to the rounds alone, but nobody needs to send us megabytes. */
    static final int MAX_LENGTH = 128;

    /** @throws Refusal {@code PASSWORD_TOO_SHORT}, {@code PASSWORD_TOO_LONG}, {@code PASSWORD_TOO_PLAIN} or {@code PASSWORD_HOLDS_NAME} */
    public void check(String password, String username) {
        String chosen = password == null ? "" : password;
        if (chosen.codePointCount(0, chosen.length()) < minLength) {
            throw Refusal.invalid("PASSWORD_TOO_SHORT", minLength);
        }
        if (chosen.length() > MAX_LENGTH) {
            throw Refusal.invalid("PASSWORD_TOO_LONG", MAX_LENGTH);
        }
        if (kinds(chosen) < minKinds) {
            throw Refusal.invalid("PASSWORD_TOO_PLAIN", minKinds);
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("PASSWORD_HOLDS_NAME");
        }
    }

    private static long kinds(String password) {
        Stream<IntPredicate> kinds = Stream.of(Character::isLowerCase, Character::isUpperCase, Character::isDigit,
                symbol -> !Character.isLowerCase(symbol) && !Character.isUpperCase(symbol) && !Character.isDigit(symbol));
        return kinds.filter(kind -> password.codePoints().anyMatch(kind)).count();
    }
}
