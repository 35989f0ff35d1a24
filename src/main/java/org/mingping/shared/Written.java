package org.mingping.shared;

/** What somebody has to put in writing. */
public final class Written {

    private Written() {
    }

    /** The text without surrounding blanks, refused with this code where there is none. */
    public static String text(String text, String code) {
        if (text == null || text.isBlank()) {
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
}
