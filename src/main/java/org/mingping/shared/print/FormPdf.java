package org.mingping.shared.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.Messages;

/**
 * A form as a PDF, A4, with its fonts in it (decision 0013). One is made for many forms, by one thread.
 */
public final class FormPdf {

    /** The media type of what it makes. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final float TITLE = 18;
    private static final float BODY = 12;
    private static final float CELL = 11;
    private static final float SMALL = 9;
    private static final float SIDE = 64;
    private static final float EDGE = 62;
    private static final float LEADING = 1.55f;
    private static final float PADDING = 5;
    private static final float HEADING_ROOM = 4 * BODY * LEADING;
    /** Between two lines that are written on by hand. */
    private static final float BY_HAND = 18.5f;
    private static final Color RULE = new Color(0x99, 0x99, 0x99);
    private static final Color SHADE = new Color(0xF2, 0xF2, 0xF2);
    private static final int[] FIELD_WIDTHS = {3, 5, 3, 5};

    private final PrintFonts fonts = PrintFonts.ofText();

    public byte[] of(PaperForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, SIDE, SIDE, EDGE, EDGE);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Feet(form));
        document.addTitle(form.title() + " " + form.number());
        document.open();
        document.add(line(form.title(), TITLE, Element.ALIGN_CENTER, 0));
        form.subjects().forEach(subject -> document.add(line(subject, BODY, Element.ALIGN_CENTER, 2)));
        if (!form.number().isEmpty()) {
            document.add(line(Messages.text(form.locale(), "shared", "form.number", form.number()), CELL, Element.ALIGN_RIGHT, 4));
        }
        form.parts().forEach(part -> add(document, writer, form, part));
        if (!form.signatures().isEmpty()) {
            document.add(signatures(form, form.signatures()));
        }
        document.close();
        return bytes.toByteArray();
    }

    /** How many pages it has. */
    public int pages(PaperForm form) {
        try (PdfReader drawn = new PdfReader(of(form))) {
            return drawn.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(Document document, PdfWriter writer, PaperForm form, PaperForm.Part part) {
        if (part instanceof PaperForm.Fields fields) {
            document.add(fields(fields));
        } else if (part instanceof PaperForm.Table table) {
            heading(document, writer, table.heading());
            document.add(table(table));
        } else if (part instanceof PaperForm.Text text) {
            text(document, writer, text);
        } else if (part instanceof PaperForm.Signed signed) {
            text(document, writer, signed.text());
            document.add(signatures(form, signed.signatures()));
        }
    }

    private void heading(Document document, PdfWriter writer, String heading) {
        if (!heading.isEmpty()) {
            // A heading never stands alone at the foot of a page.
            if (writer.getVerticalPosition(false) - document.bottom() < HEADING_ROOM) {
                document.newPage();
            }
            document.add(line(heading, BODY, Element.ALIGN_LEFT, 8));
        }
    }

    private void text(Document document, PdfWriter writer, PaperForm.Text text) {
        heading(document, writer, text.heading());
        for (String paragraph : text.paragraphs()) {
            Paragraph line = line(paragraph, BODY, Element.ALIGN_LEFT, 3);
            line.setFirstLineIndent(2 * BODY);
            document.add(line);
        }
        if (text.paragraphs().isEmpty() && text.lines() > 0) {
            document.add(ruled(text.lines()));
        } else if (text.paragraphs().isEmpty()) {
            document.add(line(" ", BODY, Element.ALIGN_LEFT, 3));
        }
    }

    /** Lines to write on. */
    private static PdfPTable ruled(int lines) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        for (int line = 0; line < lines; line++) {
            PdfPCell cell = new PdfPCell();
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(RULE);
            cell.setBorderWidth(0.5f);
            cell.setFixedHeight(BY_HAND);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable fields(PaperForm.Fields fields) {
        PdfPTable table = frame(FIELD_WIDTHS);
        for (List<PaperForm.Field> row : fields.rows()) {
            for (PaperForm.Field field : row) {
                table.addCell(cell(field.label(), true));
                PdfPCell value = cell(field.value(), false);
                value.setColspan(row.size() == 1 ? FIELD_WIDTHS.length - 1 : 1);
                table.addCell(value);
            }
        }
        return table;
    }

    private PdfPTable table(PaperForm.Table form) {
        PdfPTable table = frame(form.widths().stream().mapToInt(Integer::intValue).toArray());
        form.columns().forEach(column -> table.addCell(cell(column, true)));
        table.setHeaderRows(1);
        form.rows().forEach(row -> row.forEach(text -> table.addCell(cell(text, false))));
        return table;
    }

    private static PdfPTable frame(int[] widths) {
        PdfPTable table = new PdfPTable(widths.length);
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setSpacingAfter(4);
        // A cell longer than what is left of the page begins here and goes on there.
        table.setSplitLate(false);
        return table;
    }

    private PdfPTable signatures(PaperForm form, List<PaperForm.Signature> signatures) {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        for (PaperForm.Signature signature : signatures) {
            PdfPCell cell = new PdfPCell(fonts.text(SignatureLine.of(form.locale(), signature), BODY));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            cell.setPaddingTop(12);
            cell.setPaddingBottom(PADDING);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPCell cell(String text, boolean label) {
        PdfPCell cell = new PdfPCell(fonts.text(text.isEmpty() ? " " : text, CELL));
        cell.setPadding(PADDING);
        cell.setPaddingBottom(PADDING + 2);
        cell.setLeading(0, 1.35f);
        if (label) {
            cell.setBackgroundColor(SHADE);
        }
        return cell;
    }

    private Paragraph line(String text, float size, int alignment, float before) {
        Paragraph paragraph = new Paragraph(fonts.text(text, size));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    /** The foot of each page. How many pages there are is known at the end only, so its place is kept until then. */
    private final class Feet extends PdfPageEventHelper {

        private static final float HEIGHT = 2 * SMALL;

        private final PaperForm form;
        private final List<PdfTemplate> places = new ArrayList<>();

        private Feet(PaperForm form) {
            this.form = form;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            float width = document.getPageSize().getWidth() - 2 * SIDE;
            PdfTemplate place = writer.getDirectContent().createTemplate(width, HEIGHT);
            writer.getDirectContent().addTemplate(place, SIDE, EDGE / 2 - SMALL / 2);
            places.add(place);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            String pages = Integer.toString(places.size());
            for (int page = 0; page < places.size(); page++) {
                PdfTemplate place = places.get(page);
                String number = Messages.text(form.locale(), "shared", "form.pages", Integer.toString(page + 1), pages);
                ColumnText.showTextAligned(place, Element.ALIGN_LEFT, fonts.text(form.footer(), SMALL), 0, SMALL / 2, 0);
                ColumnText.showTextAligned(place, Element.ALIGN_RIGHT, fonts.text(number, SMALL), place.getWidth(), SMALL / 2, 0);
            }
        }
    }
}
