package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.shared.Messages;

@DisplayName("Slips with codes")
class SlipsDocumentTest {

    private static final String BRANCH = "柳林乡“柳湾”村党支部（A 区）";
    private static final String ADDRESS = "https://mingping.example/vote.xhtml";

    private static final Pattern DOT = Pattern.compile("(?m)^([\\d.]+) ([\\d.]+) 1 1 re$");

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
    @DisplayName("bear squares that a scanner reads as the page's address with the code behind #, where no log keeps it, and the page takes just that")
    void squares() throws Exception {
        try (PdfReader reader = new PdfReader(new SlipsDocument(BRANCH, ADDRESS, Messages.CHINESE).of(codes))) {
            List<String> scanned = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                PdfDictionary drawings = reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
                for (PdfName name : drawings.getKeys()) {
                    scanned.add(scan(new String(PdfReader.getStreamBytes((PRStream) PdfReader.getPdfObject(drawings.get(name))), StandardCharsets.ISO_8859_1)));
                }
            }
            assertThat(scanned.stream().map(text -> MassCode.typed(text.substring(text.indexOf('#') + 1)).orElseThrow()).toList()).containsExactlyInAnyOrderElementsOf(codes);
            assertThat(scanned).allSatisfy(text -> {
                URI address = new URI(text);
                assertThat(address.getScheme() + "://" + address.getHost() + address.getPath()).as("what a server is asked for").isEqualTo(ADDRESS);
                assertThat(address.getQuery()).isNull();
            });
        }
    }

    /**
     * As a picture of four dots for one, in black and white. The reader is told that it is nothing but a code: looking for one, as in a camera's picture, it misses one in some
     * thousand at the first look, and no second picture comes.
     */
    private static String scan(String drawing) throws NotFoundException {
        List<int[]> dots = DOT.matcher(drawing).results().map(found -> new int[] {Math.round(Float.parseFloat(found.group(1))), Math.round(Float.parseFloat(found.group(2)))}).toList();
        int side = dots.stream().mapToInt(dot -> Math.max(dot[0], dot[1])).max().orElseThrow() + 3;
        int[] pixels = new int[side * side * 16];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int[] dot : dots) {
            for (int at = 0; at < 16; at++) {
                pixels[((side - 1 - dot[1]) * 4 + at / 4) * side * 4 + dot[0] * 4 + at % 4] = 0;
            }
        }
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side * 4, side * 4, pixels))), Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
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
