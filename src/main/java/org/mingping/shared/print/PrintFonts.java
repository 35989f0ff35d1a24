package org.mingping.shared.print;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontSelector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The fonts of printed documents, embedded as subsets: letters and digits from the first, Chinese from the next that has it (decision 0013). */
public final class PrintFonts {

    /** What stands for a character that none of them has: seen, and not left out. */
    public static final String MISSING = "〓";

    /** Codes are copied by hand: each sign as wide as every other. */
    private static final String LETTERS_OF_CODES = "NotoSansMono-Bold.ttf";
    private static final String LETTERS_OF_TEXT = "NotoSans-Regular.ttf";
    private static final List<String> HAN = List.of("DroidSansFallbackFull.ttf", "RareHanBasic.ttf", "RareHan.ttf");

    private final List<BaseFont> fonts;

    /** For slips and receipts, of which codes and sums are read letter by letter. */
    public PrintFonts() {
        this(LETTERS_OF_CODES);
    }

    /** The signs of codes come last in every case: boxes to tick and arrows are in no other. */
    private PrintFonts(String letters) {
        fonts = Stream.of(Stream.of(letters), HAN.stream(), Stream.of(LETTERS_OF_CODES)).flatMap(names -> names).distinct().map(PrintFonts::load).toList();
    }

    /** For forms, which are read as text: letters and digits run as in a book. */
    static PrintFonts ofText() {
        return new PrintFonts(LETTERS_OF_TEXT);
    }

    /** @param size in points */
    public Phrase text(String text, float size) {
        FontSelector selector = new FontSelector();
        fonts.forEach(font -> selector.addFont(new Font(font, size)));
        Phrase phrase = selector.process(printable(text));
        // Of the blanks that a layout puts between paragraphs: otherwise they are of a font that is not embedded.
        phrase.setFont(new Font(fonts.get(0), size));
        return phrase;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || fonts.stream().anyMatch(font -> font.charExists(character))) {
                printable.appendCodePoint(character);
            } else {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    private static BaseFont load(String name) {
        try (InputStream file = PrintFonts.class.getResourceAsStream("/fonts/" + name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
