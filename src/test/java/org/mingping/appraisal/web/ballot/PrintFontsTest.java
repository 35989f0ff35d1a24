package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.application.ballot.PrintingSheets;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.print.PrintFonts;

@DisplayName("Rare characters of names and places")
class PrintFontsTest {

    @Test
    @DisplayName("stand on a printed sheet as they are, within and outside of the basic plane, from a font that is embedded")
    void printed() throws IOException {
        byte[] sheet = sheet("𠮷口村党支部", "王𠮷", "李䶮", "赵鿍", "陈𬭚");
        assertThat(text(sheet)).contains("𠮷口村党支部", "王𠮷", "李䶮", "赵鿍", "陈𬭚").doesNotContain(PrintFonts.MISSING);
        assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).contains("+RareHan", "+RareHanBasic");
    }

    @Test
    @DisplayName("that no font has are seen to be missing, and nobody's line is without a name")
    void missing() throws IOException {
        assertThat(text(sheet("柳湾村党支部", "王" + Character.toString(0x2A6D0)))).contains("王" + PrintFonts.MISSING);
    }

    private static byte[] sheet(String branch, String... names) {
        return new SheetsDocument(new PrintingSheets.Blank(branch, new HalfYear(2026, Half.H2), VoterGroup.MEMBERS, List.of(names), 1), false, Messages.CHINESE).bytes();
    }

    private static String text(byte[] sheet) throws IOException {
        try (PdfReader reader = new PdfReader(sheet)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
        }
    }
}
