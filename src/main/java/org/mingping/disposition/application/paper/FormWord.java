package org.mingping.disposition.application.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.SignatureLine;

/**
 * A form as a Word document (decision 0016), to be completed by hand where a form goes on: real tables whose first row repeats, A4, page numbers as fields. It names its fonts and
 * carries none; a program without them takes another that has Chinese.
 */
public final class FormWord {

    /** The media type of what it makes. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int TITLE = 18;
    private static final int BODY = 12;
    /** Two characters of the body, in twentieths of a point. */
    private static final int INDENT = 2 * BODY * 20;
    private static final int SPACE = 120;
    private static final List<Integer> FIELD_WIDTHS = List.of(3, 5, 3, 5);

    public byte[] of(PaperForm form) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordPage.set(document, form);
            line(document, form.title(), TITLE, ParagraphAlignment.CENTER);
            form.subjects().forEach(subject -> line(document, subject, BODY, ParagraphAlignment.CENTER));
            if (!form.number().isEmpty()) {
                line(document, Messages.text(form.locale(), "shared", "form.number", form.number()), BODY, ParagraphAlignment.RIGHT);
            }
            form.parts().forEach(part -> add(document, form, part));
            signatures(document, form, form.signatures());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void add(XWPFDocument document, PaperForm form, PaperForm.Part part) {
        if (part instanceof PaperForm.Fields fields) {
            WordTable table = new WordTable(document, FIELD_WIDTHS);
            fields.rows().forEach(row -> table.fields(row));
            space(document);
        } else if (part instanceof PaperForm.Table rows) {
            heading(document, rows.heading());
            WordTable table = new WordTable(document, rows.widths());
            table.header(rows.columns());
            rows.rows().forEach(table::row);
            space(document);
        } else if (part instanceof PaperForm.Text text) {
            text(document, text);
        } else if (part instanceof PaperForm.Signed signed) {
            text(document, signed.text());
            signatures(document, form, signed.signatures());
        }
    }

    private static void text(XWPFDocument document, PaperForm.Text text) {
        heading(document, text.heading());
        for (String paragraph : text.paragraphs()) {
            line(document, paragraph, BODY, ParagraphAlignment.LEFT).setIndentationFirstLine(INDENT);
        }
        if (text.paragraphs().isEmpty()) {
            space(document);
        }
    }

    private static void heading(XWPFDocument document, String heading) {
        if (!heading.isEmpty()) {
            XWPFParagraph line = line(document, heading, BODY, ParagraphAlignment.LEFT);
            line.setKeepNext(true);
            line.setSpacingBefore(SPACE);
            line.getRuns().forEach(run -> run.setBold(true));
        }
    }

    private static void signatures(XWPFDocument document, PaperForm form, List<PaperForm.Signature> signatures) {
        for (int place = 0; place < signatures.size(); place++) {
            XWPFParagraph line = line(document, SignatureLine.of(form.locale(), signatures.get(place)), BODY, ParagraphAlignment.RIGHT);
            line.setSpacingBefore(2 * SPACE);
            line.setKeepNext(place < signatures.size() - 1);
        }
    }

    private static void space(XWPFDocument document) {
        line(document, "", BODY, ParagraphAlignment.LEFT);
    }

    private static XWPFParagraph line(XWPFDocument document, String text, int size, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        WordPage.write(paragraph, text, size);
        return paragraph;
    }
}
