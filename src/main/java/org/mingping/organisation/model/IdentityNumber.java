package org.mingping.organisation.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 公民身份号码 after GB 11643: six digits of region, eight of birth date, three of sequence (odd for men) and a check
 * character. Regions are not checked: they are reorganised more often than any list is kept. The shape of 1984 with
 * fifteen digits is no identity number here, because the digits it lacks cannot be guessed.
 *
 * <p>Its {@link #toString()} is masked, so that no log line or error message can leak one by accident; code that really
 * needs the number asks for {@link #value()}.
 */
public record IdentityNumber(String value) {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int MASK_FROM = 3;
    private static final int MASK_TO = 14;

    /** Why a text is no identity number; format comes before meaning. */
    public enum Flaw {
        /** Not seventeen digits and a digit or X, or its birth date is on no calendar. */
        FORMAT,
        /** Well formed, but the check character does not follow from the digits: at least one of them is wrong. */
        CHECK_DIGIT
    }

    /** @throws IllegalArgumentException when {@link #flawOf} finds a flaw */
    public IdentityNumber {
        flawOf(value).ifPresent(flaw -> {
            throw new IllegalArgumentException("No identity number: " + flaw);
        });
    }

    /** What is wrong with {@code text} as an identity number; empty when nothing is. */
    public static Optional<Flaw> flawOf(String text) {
        if (!isWellFormed(text)) {
            return Optional.of(Flaw.FORMAT);
        }
        return checkCharacter(text) == text.charAt(LENGTH - 1) ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    public LocalDate birthDate() {
        return birthDateIn(value);
    }

    public Gender gender() {
        return digit(value, 16) % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /** The shape shown in lists: {@code 990***********1234}. */
    public String masked() {
        return mask(value);
    }

    /** Masks the text of an identity number that is already known to be one. */
    public static String mask(String value) {
        return value.substring(0, MASK_FROM) + "*".repeat(MASK_TO - MASK_FROM) + value.substring(MASK_TO);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isWellFormed(String text) {
        if (text == null || text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean last = i == LENGTH - 1;
            if ((c < '0' || c > '9') && !(last && c == 'X')) {
                return false;
            }
        }
        try {
            birthDateIn(text);
            return true;
        } catch (DateTimeException onNoCalendar) {
            return false;
        }
    }

    private static LocalDate birthDateIn(String text) {
        return LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += digit(text, i) * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }
}
