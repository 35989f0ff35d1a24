package org.mingping.appraisal.web.ballot;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.mingping.appraisal.application.ballot.PrintingSheets;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.Messages;
import org.mingping.shared.print.PrintFonts;

/**
 * Paper sheets on A4: each name with a box for every grade and one for abstaining. One is laid out and copied, so that no two differ by a single dot; a sheet
 * of several pages is filled up to whole leaves, so that on a printer that prints both sides no leaf belongs to two sheets.
 */
final class SheetsDocument {

    private static final float MARGIN = 40f;
    private static final float LINE = 0.6f;
    private static final float[] WIDTHS = {30, 14, 14, 14, 14, 14};

    private final PrintFonts fonts = new PrintFonts();
    private final PrintingSheets.Blank blank;
    private final Locale locale;
    /** Points: 18 and more in large print. */
    private final float size;

    SheetsDocument(PrintingSheets.Blank blank, boolean large, Locale locale) {
        this.blank = blank;
        this.locale = locale;
        this.size = large ? 18f : 12f;
    }

    byte[] bytes() {
        int pages = pages(one(0));
        try (PdfReader sheet = new PdfReader(one(pages))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Document document = new Document(PageSize.A4);
            PdfCopy copies = new PdfCopy(document, bytes);
            document.addTitle(title());
            document.open();
            for (int copy = 0; copy < blank.copies(); copy++) {
                for (int page = 1; page <= pages; page++) {
                    copies.addPage(copies.getImportedPage(sheet, page));
                }
                if (pages > 1 && pages % 2 == 1) {
                    copies.addPage(PageSize.A4, 0);
                }
            }
            document.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int pages(byte[] sheet) {
        try (PdfReader reader = new PdfReader(sheet)) {
            return reader.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param pages how many it has, 0 while nobody knows */
    private byte[] one(int pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + size * 2);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Foot(pages));
        document.open();
        document.add(centred(title(), size * 1.5f));
        String about = blank.occasion() == null ? Messages.text(locale, "shared", "halfYear." + blank.period().half(), Integer.toString(blank.period().year()))
                : text("CaseOccasion." + blank.occasion());
        document.add(centred(blank.branch() + "  " + about, size));
        document.add(spaced(text("sheets.how")));
        if (blank.group() == VoterGroup.MEMBERS && blank.occasion() == null) {
            document.add(spaced(text("sheets.own")));
        }
        document.add(spaced(text("sheets.unmarked")));
        document.add(lines());
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable lines() {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(size);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        table.addCell(words(text("member.name"), Element.ALIGN_LEFT));
        for (Mark mark : Mark.values()) {
            table.addCell(words(word(mark), Element.ALIGN_CENTER));
        }
        for (String name : blank.names()) {
            table.addCell(words(name, Element.ALIGN_LEFT));
            for (int box = 0; box < Mark.values().length; box++) {
                table.addCell(box());
            }
        }
        return table;
    }

    private PdfPCell words(String text, int alignment) {
        PdfPCell cell = new PdfPCell(fonts.text(text, size));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setMinimumHeight(size * 2.2f);
        cell.setBorderWidth(LINE);
        cell.setPadding(size / 3);
        return cell;
    }

    private PdfPCell box() {
        PdfPCell cell = words("", Element.ALIGN_CENTER);
        cell.setCellEvent(square());
        return cell;
    }

    /** A square in the middle of a cell. */
    private PdfPCellEvent square() {
        float side = size * 1.1f;
        return (cell, place, canvases) -> {
            canvases[PdfPTable.LINECANVAS].setLineWidth(1f);
            canvases[PdfPTable.LINECANVAS].rectangle((place.getLeft() + place.getRight() - side) / 2, (place.getBottom() + place.getTop() - side) / 2, side, side);
            canvases[PdfPTable.LINECANVAS].stroke();
        };
    }

    private Paragraph spaced(String text) {
        Paragraph paragraph = new Paragraph(fonts.text(text, size));
        paragraph.setLeading(size * 1.4f);
        paragraph.setSpacingBefore(size / 2);
        return paragraph;
    }

    private Paragraph centred(String text, float points) {
        Paragraph paragraph = new Paragraph(fonts.text(text, points));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setLeading(points * 1.5f);
        return paragraph;
    }

    private String title() {
        return text((blank.occasion() == null ? "sheets.heading." : "sheets.heading.case.") + blank.group());
    }

    private String word(Mark mark) {
        return mark == Mark.ABSTAINED ? text("votes.abstained") : Messages.text(locale, "shared", "grade." + mark);
    }

    private String text(String key) {
        return Messages.text(locale, "appraisal", key);
    }

    /** Which page of the sheet this is, so that none is left behind: the same on every copy. */
    private final class Foot extends PdfPageEventHelper {

        private final int pages;

        private Foot(int pages) {
            this.pages = pages;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            if (pages > 1) {
                PdfPTable foot = new PdfPTable(1);
                foot.setTotalWidth(document.right() - document.left());
                PdfPCell cell = new PdfPCell(fonts.text(Messages.text(locale, "appraisal", "sheets.page", writer.getPageNumber(), pages), size));
                cell.setBorder(Rectangle.NO_BORDER);
                cell.setHorizontalAlignment(Element.ALIGN_CENTER);
                foot.addCell(cell);
                foot.writeSelectedRows(0, -1, document.left(), MARGIN + size * 1.5f, writer.getDirectContent());
            }
        }
    }
}
