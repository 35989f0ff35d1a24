package org.mingping.shared;

/** What somebody has to put in writing. */
public final class Written {

    /** As much as a line holds. */
    public static final int LINE = 200;
    /** As much as a paragraph or a meeting's minutes hold. */
    public static final int TEXT = 20_000;

    /** Letters and signs by their kind that print nothing: the fillers of Hangul and Khitan, the empty pattern of Braille, the head of a note that is none. */
    private static final String UNSEEN = "\u115F\u1160\u3164\uFFA0\u2800\uD81B\uDFE4\uD834\uDD59";

    /** The planes of CJK ideographs. */
    private static final int IDEOGRAPHS = 0x20000;
    private static final int BEYOND_IDEOGRAPHS = 0x40000;

    private Written() {
    }

    /** Whether nobody can read anything in it: nothing but blanks, or signs that print nothing (of zero width, fillers, the empty pattern of Braille). */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().noneMatch(Written::isSeen);
    }

    /** What somebody typed, as whoever asks only whether it is blank takes it: nothing where nobody can read anything in it, the same where somebody can. */
    public static String readable(String typed) {
        return isBlank(typed) && typed != null && !typed.isBlank() ? "" : typed;
    }

    private static boolean isSeen(int sign) {
        // Rare characters of names that this Java does not know yet are written all the same.
        if (sign >= IDEOGRAPHS && sign < BEYOND_IDEOGRAPHS) {
            return true;
        }
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.UNASSIGNED -> false;
            default -> UNSEEN.indexOf(sign) < 0;
        };
    }

    /** The text without surrounding blanks, refused with this code where there is none. */
    public static String text(String text, String code) {
        if (isBlank(text)) {
            throw Refusal.invalid(code);
        }
        return text.strip();
    }

    /** As {@link #text(String, String)}, refused with {@code code + "_TOO_LONG"} where it is longer than {@code most} characters. */
    public static String text(String text, String code, int most) {
        String written = text(text, code);
        if (written.length() > most) {
            throw Refusal.invalid(code + "_TOO_LONG", most);
        }
        return written;
    }

    /**
     * As {@link #text(String, String)}, under a rule whose one sentence says both that something is to be written and how much: {@code code}, with {@code most} as its value, where
     * there is nothing or more.
     *
     * @param most   characters
     * @param clause on which the rule rests
     */
    public static String required(String text, int most, String code, String clause) {
        if (isBlank(text) || text.strip().length() > most) {
            throw Refusal.invalid(code, most).under(clause);
        }
        return text.strip();
    }

    /** As {@link #required}, but nothing written reads null. */
    public static String optional(String text, int most, String code, String clause) {
        return isBlank(text) ? null : required(text, most, code, clause);
    }
}
