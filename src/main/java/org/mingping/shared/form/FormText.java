package org.mingping.shared.form;

import java.util.regex.Pattern;

/** Text as it can stand on paper: what people typed or pasted, without what no printer draws and no Word file may hold. */
final class FormText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u0085\u2028\u2029\u000B\f]");
    /** Stands where something was that cannot be drawn: seen, and not left out. */
    private static final int HALF = '〓';

    private FormText() {
    }

    /**
     * Lines stay lines and tabulators become blanks. Control characters go, marks that turn the direction of writing with them: a name that reads otherwise than it is written has no
     * place in a file. Nothing reads as an empty text.
     */
    static String clean(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        LINE_END.matcher(text).replaceAll("\n").codePoints().map(FormText::drawn).filter(character -> character >= 0).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** The same in one line. */
    static String line(String text) {
        return clean(text).replace('\n', ' ');
    }

    private static int drawn(int character) {
        if (character == '\n') {
            return character;
        }
        if (character == '\t') {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> -1;
            case Character.NON_SPACING_MARK -> isVariation(character) ? -1 : character;
            // Half a character, or one that every font draws otherwise.
            case Character.SURROGATE, Character.PRIVATE_USE -> HALF;
            // Also the places that are no characters, which XML does not allow.
            default -> (character & 0xFFFE) == 0xFFFE ? -1 : character;
        };
    }

    /** Asks for another shape of the character before it, which is the same character. */
    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }
}
