package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.shared.Messages;

@DisplayName("Slips with codes")
class SlipsDocumentTest {

    private static final String BRANCH = "柳林乡“柳湾”村党支部（A 区）";
    private static final String ADDRESS = "https://mingping.example/vote.xhtml";

    private final List<MassCode> codes = Stream.generate(() -> MassCode.draw(new Random())).limit(11).toList();

    @Test
    @DisplayName("bear each code once, in the order given, with the branch's name and the address, eight on a sheet")
    void eachCodeOnce() throws IOException {
        try (PdfReader reader = new PdfReader(new SlipsDocument(BRANCH, ADDRESS, Messages.CHINESE).of(codes))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            PdfTextExtractor text = new PdfTextExtractor(reader);
            String first = text.getTextFromPage(1).replaceAll("\\s", "");
            String second = text.getTextFromPage(2).replaceAll("\\s", "");
            assertThat(first).containsSubsequence(codes.subList(0, 8).stream().map(MassCode::printed).toList());
            assertThat(second).containsSubsequence(codes.subList(8, 11).stream().map(MassCode::printed).toList());
            assertThat(first).contains("柳湾", "群众代表投票码", ADDRESS).doesNotContain(codes.get(8).printed());
        }
    }

    @Test
    @DisplayName("carry subsets of their fonts, so that they print where no Chinese font is")
    void embedded() {
        byte[] slips = new SlipsDocument(BRANCH, ADDRESS, Locale.ENGLISH).of(codes);
        String raw = new String(slips, StandardCharsets.ISO_8859_1);
        assertThat(raw).contains("+DroidSansFallback", "+NotoSansMono-Bold", "/FontFile2").doesNotContain("/Helvetica");
        assertThat(slips.length).as("a subset, not four megabytes").isLessThan(400_000);
    }
}
