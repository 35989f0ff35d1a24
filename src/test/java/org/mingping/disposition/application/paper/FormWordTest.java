package org.mingping.disposition.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.disposition.model.form.Forms;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.mingping.support.OtherProgram;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("A form as a Word document")
class FormWordTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final FormWord word = new FormWord();

    @Test
    @DisplayName("says all that is in it, in both languages, on A4 with page numbers that Word counts itself")
    void everyForm() throws Exception {
        for (Locale locale : new Locale[] {Messages.CHINESE, Locale.ENGLISH}) {
            for (Map.Entry<String, PaperForm> form : Forms.all(locale).entrySet()) {
                byte[] bytes = word.of(form.getValue());
                Sample.keep(form.getKey(), locale, "docx", bytes);
                Map<String, byte[]> parts = parts(bytes);
                String foot = text(xml(parts, "word/footer1.xml"));
                assertThat(FormPdfTest.plain(text(xml(parts, "word/document.xml")) + foot)).as(form.getKey())
                        .contains(Said.by(form.getValue()).stream().map(FormPdfTest::plain).toList()).doesNotContain("⟦");
                assertThat(new String(parts.get("word/footer1.xml"), StandardCharsets.UTF_8)).contains(" PAGE ", " NUMPAGES ");
                Element paper = first(xml(parts, "word/document.xml"), "pgSz");
                assertThat(paper.getAttributeNS(MAIN, "w") + " x " + paper.getAttributeNS(MAIN, "h")).isEqualTo("11906 x 16838");
            }
        }
    }

    @Test
    @DisplayName("names a Chinese font for every piece of text and says that it is Chinese")
    void fonts() throws Exception {
        Map<String, byte[]> parts = parts(word.of(Forms.all(Messages.CHINESE).get("01-talk")));
        NodeList runs = xml(parts, "word/document.xml").getElementsByTagNameNS(MAIN, "r");
        assertThat(runs.getLength()).isGreaterThan(20);
        for (int run = 0; run < runs.getLength(); run++) {
            Element fonts = (Element) ((Element) runs.item(run)).getElementsByTagNameNS(MAIN, "rFonts").item(0);
            assertThat(fonts.getAttributeNS(MAIN, "eastAsia")).isEqualTo("宋体");
        }
        Element language = first(xml(parts, "word/styles.xml"), "lang");
        assertThat(language.getAttributeNS(MAIN, "eastAsia")).isEqualTo("zh-CN");
    }

    @Test
    @DisplayName("has real tables: the head repeats on every page, the columns add up to the page, a row may go on over pages")
    void tables() throws Exception {
        Document document = xml(parts(word.of(LongCell.form("长".repeat(3000)))), "word/document.xml");
        assertThat(document.getElementsByTagNameNS(MAIN, "tblHeader").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagNameNS(MAIN, "cantSplit").getLength()).isZero();
        assertThat(document.getElementsByTagNameNS(MAIN, "tr").getLength()).isEqualTo(2);
        NodeList columns = document.getElementsByTagNameNS(MAIN, "gridCol");
        int width = 0;
        for (int column = 0; column < columns.getLength(); column++) {
            width += Integer.parseInt(((Element) columns.item(column)).getAttributeNS(MAIN, "w"));
        }
        assertThat(width).isBetween(WordPage.WIDTH - 5, WordPage.WIDTH);
        Document minutes = xml(parts(word.of(Forms.all(Messages.CHINESE).get("01-talk"))), "word/document.xml");
        assertThat(first(minutes, "gridSpan").getAttributeNS(MAIN, "val")).isEqualTo("3");
    }

    @Test
    @DisplayName("is well-formed whatever was typed")
    void controlCharacters() throws Exception {
        String typed = "一\u0000二\u000B三\uFFFE四\uD842五<b>&amp;\u202E六𠮷";
        assertThat(text(xml(parts(word.of(Forms.talk(typed).form(Forms.head(Messages.CHINESE)))), "word/document.xml"))).contains("一二", "三四〓五<b>&amp;六𠮷");
    }

    @Test
    @DisplayName("opens in LibreOffice with the same Chinese text")
    void libreOffice(@TempDir Path folder) throws Exception {
        String office = OtherProgram.libreOffice().toString();
        PaperForm form = Forms.all(Messages.CHINESE).get("01-talk");
        Path docx = Files.write(folder.resolve("talk.docx"), word.of(form));
        OtherProgram.run(folder, office, "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--convert-to", "pdf", "--outdir",
                folder.toString(), docx.toString());
        Sample.keep("libreoffice", Messages.CHINESE, "pdf", Files.readAllBytes(folder.resolve("talk.pdf")));
        String text = FormPdfTest.plain(FormPdfTest.text(Files.readAllBytes(folder.resolve("talk.pdf"))));
        assertThat(text).contains(Said.by(form).stream().map(FormPdfTest::plain).toList()).contains("第1页共1页");
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document xml(Map<String, byte[]> parts, String name) throws Exception {
        assertThat(parts).containsKey(name);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(name)));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagNameNS(MAIN, name).item(0);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        NodeList pieces = document.getElementsByTagNameNS(MAIN, "t");
        for (int piece = 0; piece < pieces.getLength(); piece++) {
            text.append(pieces.item(piece).getTextContent());
        }
        return text.toString();
    }
}
