package org.mingping.disposition.model.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.FileKind;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;

@DisplayName("A scan")
class ScanPolicyTest {

    @Test
    @DisplayName("is taken as what its content says, under its own name")
    void taken() throws IOException {
        assertThat(ScanPolicy.require(" 诊断证明.PDF ", pdf())).satisfies(scan -> {
            assertThat(scan.name()).isEqualTo("诊断证明.PDF");
            assertThat(scan.kind()).isEqualTo(FileKind.PDF);
        });
        assertThat(ScanPolicy.require("签到表 第2页.jpeg", picture("jpg")).kind()).isEqualTo(FileKind.JPEG);
        assertThat(ScanPolicy.require("𠮷.png", picture("png")).kind()).isEqualTo(FileKind.PNG);
    }

    @Test
    @DisplayName("is no executable that is called .pdf")
    void executable() {
        refused("SCAN_TYPE", () -> ScanPolicy.require("诊断证明.pdf", "MZ\u0090\u0000\u0003 %PDF-1.7 %%EOF".getBytes(StandardCharsets.ISO_8859_1)));
        refused("SCAN_TYPE", () -> ScanPolicy.require("诊断证明.pdf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1}));
        refused("SCAN_TYPE", () -> ScanPolicy.require("网页.pdf", "<html><script>".getBytes(StandardCharsets.US_ASCII)));
        refused("SCAN_MISSING", () -> ScanPolicy.require("空.pdf", new byte[0]));
    }

    @Test
    @DisplayName("of 500 MB is refused before it is read, or after 20 MB and a byte where nobody said how much would come")
    void tooLarge() {
        long announced = 500L << 20;
        assertThatThrownBy(() -> ScanPolicy.requireSize(announced)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("SCAN_TOO_LARGE");
            assertThat(refusal.kind()).isEqualTo(RefusalKind.TOO_LARGE);
            assertThat(refusal.sentence(Messages.CHINESE)).contains("超过 20 MB", "没有上传");
            assertThat(refusal.sentence(Locale.ENGLISH)).contains("larger than 20 MB");
        });
        Endless body = new Endless(announced);
        refused("SCAN_TOO_LARGE", () -> ScanPolicy.read(body));
        assertThat(announced - body.left).as("bytes read").isEqualTo(ScanPolicy.MAX_SIZE + 1L);
        ScanPolicy.requireSize(ScanPolicy.MAX_SIZE);
        refused("SCAN_TOO_LARGE", () -> ScanPolicy.require("大.pdf", new byte[ScanPolicy.MAX_SIZE + 1]));
    }

    @Test
    @DisplayName("has no name that leads elsewhere, hides something, or cannot be kept everywhere")
    void names() {
        for (String path : new String[] {"../../etc/passwd.pdf", "C:\\temp\\证明.pdf", "a/b.pdf", "..\\..\\x.pdf", "/证明.pdf", ".."}) {
            refused("SCAN_NAME_PATH", () -> ScanPolicy.require(path, pdf()));
        }
        for (String unseen : new String[] {"证明\u202Efdp.exe.pdf", "证明\u0000.pdf", "证\r\n明.pdf", "证明\u200B.pdf", "证明\uD842.pdf", "\uE000.pdf", "证\u2066明.pdf"}) {
            refused("SCAN_NAME_SIGNS", () -> ScanPolicy.require(unseen, pdf()));
        }
        for (String reserved : new String[] {"CON.pdf", "nul.pdf", "Com1.tar.pdf", "证明?.pdf", "a|b.pdf", ".证明.pdf", "证明.pdf."}) {
            refused("SCAN_NAME_RESERVED", () -> ScanPolicy.require(reserved, pdf()));
        }
        refused("SCAN_NAME_MISSING", () -> ScanPolicy.require("  ", pdf()));
        refused("SCAN_NAME_MISSING", () -> ScanPolicy.require(null, pdf()));
        refused("SCAN_NAME_TOO_LONG", () -> ScanPolicy.require("长".repeat(77) + ".pdf", pdf()));
        refused("SCAN_NAME_ENDING", () -> ScanPolicy.require("证明.pdf", picture("png")));
        refused("SCAN_NAME_ENDING", () -> ScanPolicy.require("证明", pdf()));
    }

    @Test
    @DisplayName("is whole")
    void whole() throws IOException {
        byte[] pdf = pdf();
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("截断.pdf", Arrays.copyOf(pdf, pdf.length - 40)));
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("只有头.pdf", "%PDF-1.7\nstartxref\n9999\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("指错.pdf", "%PDF-1.7\nstartxref\n2\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        byte[] jpeg = picture("jpg");
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("截断.jpg", Arrays.copyOf(jpeg, jpeg.length - 2)));
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("假.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9, 0}));
        byte[] png = picture("png");
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("截断.png", Arrays.copyOf(png, png.length - 4)));
    }

    @Test
    @DisplayName("wants no password")
    void encrypted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes).setEncryption("open".getBytes(StandardCharsets.US_ASCII), "own".getBytes(StandardCharsets.US_ASCII), PdfWriter.ALLOW_PRINTING,
                PdfWriter.ENCRYPTION_AES_128);
        document.open();
        document.add(new Paragraph("secret"));
        document.close();
        refused("SCAN_ENCRYPTED", () -> ScanPolicy.require("加密.pdf", bytes.toByteArray()));
    }

    @Test
    @DisplayName("that would unfold into gigabytes is refused by its head, without being unfolded")
    void bomb() throws IOException {
        byte[] png = picture("png");
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> ScanPolicy.require("炸弹.png", png)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("SCAN_PICTURE_TOO_LARGE");
            assertThat(refusal.sentence(Messages.CHINESE)).contains("60,000 × 60,000", "100 百万像素");
        });
    }

    @Test
    @DisplayName("is no picture where it begins as one and has no head: of it the reader says 0 by 0")
    void noHead() {
        byte[] content = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFF, (byte) 0xD9, (byte) 0xFF, (byte) 0xD8, 0};
        refused("SCAN_DAMAGED", () -> ScanPolicy.require("x.jpg", content));
    }

    @Property(tries = 300)
    void isRefusedInASentenceWhateverComesAfterABeginning(@ForAll byte[] rest) {
        for (FileKind kind : FileKind.values()) {
            byte[] beginning = switch (kind) {
                case PDF -> "%PDF-1.7 startxref 1 %%EOF".getBytes(StandardCharsets.US_ASCII);
                case JPEG -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFF, (byte) 0xD9};
                case PNG -> "\u0089PNG\r\n\u001A\nIEND\u00AEB`\u0082".getBytes(StandardCharsets.ISO_8859_1);
            };
            byte[] content = Arrays.copyOf(beginning, beginning.length + rest.length + 1);
            System.arraycopy(rest, 0, content, beginning.length, rest.length);
            refused("SCAN_DAMAGED", () -> ScanPolicy.require("x." + kind.endings().get(0), content));
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.sentence(Messages.CHINESE)).doesNotContain("⟦", "{");
            assertThat(refusal.sentence(Locale.ENGLISH)).doesNotContain("⟦", "{");
        });
    }

    private static byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("scan"));
        document.close();
        return bytes.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A body that never seems to end. */
    private static final class Endless extends InputStream {

        private long left;

        private Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? '%' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int read = (int) Math.min(most, left);
            left -= read;
            return read;
        }
    }
}
