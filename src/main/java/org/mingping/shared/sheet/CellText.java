package org.mingping.shared.sheet;

/**
 * What people see in a cell, freed from what they do not see. Word processors and input methods leave full-width digits,
 * no-break, ideographic and zero-width spaces and byte order marks behind; two cells that look alike must be alike here.
 */
public final class CellText {

    private static final char FULL_WIDTH_OFFSET = 0xFEE0;

    private CellText() {
    }

    /**
     * Full-width digits and letters become ASCII, invisible characters vanish, runs of any space become one, none
     * remains at the ends or beside a Han character (张　三 is 张三; a space there is only layout).
     */
    public static String normalise(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean spacePending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (isSpace(c)) {
                spacePending = !out.isEmpty();
                continue;
            }
            char folded = foldWidth(c);
            if (spacePending && !isHan(folded) && !isHan(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
            spacePending = false;
            out.append(folded);
        }
        return out.toString();
    }

    /** Normalised and without any space at all: for numbers, dates and codes, in which a space never means anything. */
    public static String compact(String text) {
        String normal = normalise(text);
        return normal.indexOf(' ') < 0 ? normal : normal.replace(" ", "");
    }

    /** The form in which column headings are compared: compact, and with ASCII punctuation for full-width one. */
    static String heading(String text) {
        String compact = compact(text);
        StringBuilder out = new StringBuilder(compact.length());
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            out.append(c > 0xFF00 && c < 0xFF5F ? (char) (c - FULL_WIDTH_OFFSET) : c);
        }
        return out.toString();
    }

    /** Most cells need nothing done; this spares them the copy. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || isSpace(c) || isInvisible(c) || c != foldWidth(c)) {
                return false;
            }
        }
        return true;
    }

    private static char foldWidth(char c) {
        boolean digitOrLetter = c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
        return digitOrLetter ? (char) (c - FULL_WIDTH_OFFSET) : c;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u0085' || c == '\u00A0' || c > '\u1000' && (Character.isSpaceChar(c) || c == '\u180E');
    }

    /** Zero-width and directional marks, soft hyphen, byte order mark. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064' || c == '\uFEFF';
    }

    private static boolean isHan(char c) {
        return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
