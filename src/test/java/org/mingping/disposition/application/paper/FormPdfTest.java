package org.mingping.disposition.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.disposition.model.form.Forms;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.FormPdf;
import org.mingping.support.OtherProgram;

@DisplayName("A form as a PDF")
class FormPdfTest {

    private final FormPdf pdf = new FormPdf();

    @Test
    @DisplayName("says all that is in it, in both languages, on A4 with its page's number")
    void everyForm() throws IOException {
        for (Locale locale : new Locale[] {Messages.CHINESE, Locale.ENGLISH}) {
            for (Map.Entry<String, PaperForm> form : Forms.all(locale).entrySet()) {
                byte[] bytes = pdf.of(form.getValue());
                Sample.keep(form.getKey(), locale, "pdf", bytes);
                assertThat(plain(text(bytes))).as(form.getKey()).contains(Said.by(form.getValue()).stream().map(FormPdfTest::plain).toList())
                        .contains(plain(Messages.text(locale, "shared", "form.pages", "1", Integer.toString(pages(bytes)))))
                        .doesNotContain("⟦");
            }
        }
    }

    @Test
    @DisplayName("goes on over as many pages as a long text or a long cell needs, and says how many there are")
    void longText() throws IOException {
        String sentence = "谈话中反复说明党的纪律，本人表示听明白了，愿意按照要求参加组织生活。";
        byte[] bytes = pdf.of(Forms.talk((sentence + "\n").repeat(200) + "到此为止。").form(Forms.head(Messages.CHINESE)));
        int pages = pages(bytes);
        assertThat(pages).isGreaterThan(5);
        try (PdfReader reader = new PdfReader(bytes)) {
            for (int page = 1; page <= pages; page++) {
                assertThat(plain(new PdfTextExtractor(reader).getTextFromPage(page))).contains("第" + page + "页共" + pages + "页");
            }
        }
        assertThat(withoutFeet(bytes).split(plain(sentence), -1)).as("each sentence once").hasSize(201);
        assertThat(plain(text(bytes))).contains("到此为止");

        byte[] cell = pdf.of(LongCell.form(sentence.repeat(120) + "格子到此为止。"));
        assertThat(pages(cell)).isGreaterThan(2);
        assertThat(withoutFeet(cell).split("序号内容", -1)).as("the table's head on each page").hasSize(pages(cell) + 1);
        assertThat(withoutFeet(cell).replace("序号内容", "").contains(plain(sentence).repeat(120) + "格子到此为止")).as("the whole cell").isTrue();
    }

    @Test
    @DisplayName("opens in pdftotext with the same Chinese text")
    void pdftotext(@TempDir Path folder) throws Exception {
        String pdftotext = OtherProgram.pdftotext().toString();
        for (Map.Entry<String, PaperForm> form : Forms.all(Messages.CHINESE).entrySet()) {
            Path file = Files.write(folder.resolve(form.getKey() + ".pdf"), pdf.of(form.getValue()));
            OtherProgram.run(folder, pdftotext, "-raw", "-enc", "UTF-8", file.toString(), "text");
            assertThat(plain(Files.readString(folder.resolve("text")))).as(form.getKey()).contains(Said.by(form.getValue()).stream().map(FormPdfTest::plain).toList());
        }
    }

    @Test
    @DisplayName("is drawn with fonts that are all in it")
    void embedded() throws IOException {
        try (PdfReader reader = new PdfReader(pdf.of(Forms.all(Messages.CHINESE).get("03-education")))) {
            for (int object = 0; object < reader.getXrefSize(); object++) {
                if (reader.getPdfObject(object) instanceof PdfDictionary dictionary && PdfName.FONTDESCRIPTOR.equals(dictionary.getAsName(PdfName.TYPE))) {
                    assertThat(dictionary.get(PdfName.FONTFILE2)).as(dictionary.toString()).isNotNull();
                }
                if (reader.getPdfObject(object) instanceof PdfDictionary dictionary && PdfName.FONT.equals(dictionary.getAsName(PdfName.TYPE))) {
                    assertThat(dictionary.getAsName(PdfName.SUBTYPE)).isNotEqualTo(PdfName.TYPE1);
                }
            }
        }
    }

    @Test
    @DisplayName("is set like a book, digits and letters too: no wide bold figures of slips among them")
    void digits() throws IOException {
        Set<String> fonts = new TreeSet<>();
        try (PdfReader reader = new PdfReader(pdf.of(Forms.all(Messages.CHINESE).get("03-education")))) {
            for (int object = 0; object < reader.getXrefSize(); object++) {
                if (reader.getPdfObject(object) instanceof PdfDictionary dictionary && PdfName.FONTDESCRIPTOR.equals(dictionary.getAsName(PdfName.TYPE))) {
                    fonts.add(dictionary.getAsName(PdfName.FONTNAME).toString().replaceAll("^/[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(fonts).contains("NotoSans-Regular").doesNotContain("NotoSansMono-Bold");
    }

    private static String withoutFeet(byte[] bytes) throws IOException {
        return plain(text(bytes)).replaceAll("组织谈话记录王𠮷第\\d+页共\\d+页", "");
    }

    private static int pages(byte[] bytes) throws IOException {
        try (PdfReader reader = new PdfReader(bytes)) {
            return reader.getNumberOfPages();
        }
    }

    static String text(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(bytes)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }

    /** Lines are broken where the paper ends. */
    static String plain(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
