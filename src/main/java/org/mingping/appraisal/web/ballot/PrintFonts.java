package org.mingping.appraisal.web.ballot;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontSelector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of printed documents, embedded as subsets: Latin letters and digits from one, Chinese from the other (decision 0013). */
final class PrintFonts {

    private static final String LATIN = "NotoSansMono-Bold.ttf";
    private static final String CHINESE = "DroidSansFallbackFull.ttf";

    private final BaseFont latin = load(LATIN);
    private final BaseFont chinese = load(CHINESE);

    Phrase text(String text, float size) {
        FontSelector fonts = new FontSelector();
        fonts.addFont(new Font(latin, size));
        fonts.addFont(new Font(chinese, size));
        Phrase phrase = fonts.process(text);
        // Of the blanks that a layout puts between paragraphs: otherwise they are of a font that is not embedded.
        phrase.setFont(new Font(latin, size));
        return phrase;
    }

    private static BaseFont load(String name) {
        try (InputStream file = PrintFonts.class.getResourceAsStream("/fonts/" + name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
