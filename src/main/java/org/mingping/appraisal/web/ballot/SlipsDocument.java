package org.mingping.appraisal.web.ballot;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.shared.Messages;
import org.mingping.shared.print.PrintFonts;

/**
 * Slips to cut apart, eight on a sheet of A4: the branch, a code to type and the same code to scan. In the order of the list, which is shuffled; nobody's
 * name is on them. Made in memory and in no file.
 */
final class SlipsDocument {

    private static final int COLUMNS = 2;
    private static final float SLIP_HEIGHT = 190f;
    private static final float QR_SIZE = 92f;
    private static final float PADDING = 12f;

    private final PrintFonts fonts = new PrintFonts();
    private final String branch;
    private final String address;
    private final Locale locale;

    /** @param address of the page where codes are typed */
    SlipsDocument(String branch, String address, Locale locale) {
        this.branch = branch;
        this.address = address;
        this.locale = locale;
    }

    byte[] of(List<MassCode> codes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 36, 36, 36, 36);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(Messages.text(locale, "appraisal", "slips.title"));
        document.open();
        PdfPTable slips = new PdfPTable(COLUMNS);
        slips.setWidthPercentage(100);
        for (MassCode code : codes) {
            slips.addCell(slip(writer, code));
        }
        slips.completeRow();
        document.add(slips);
        document.close();
        return bytes.toByteArray();
    }

    private PdfPCell slip(PdfWriter writer, MassCode code) {
        PdfPTable inside = new PdfPTable(new float[] {3, 2});
        inside.setWidthPercentage(100);
        PdfPCell words = borderless(new PdfPCell());
        words.addElement(new Paragraph(fonts.text(Messages.text(locale, "appraisal", "slips.heading"), 13)));
        words.addElement(spaced(branch, 11));
        inside.addCell(words);
        PdfPCell square = borderless(new PdfPCell(picture(writer, address + "#" + code.printed()), false));
        square.setHorizontalAlignment(Element.ALIGN_RIGHT);
        inside.addCell(square);
        PdfPCell typed = borderless(new PdfPCell());
        typed.setColspan(2);
        typed.addElement(centred(code.printed(), 19));
        typed.addElement(spaced(Messages.text(locale, "appraisal", "slips.how"), 9));
        typed.addElement(spaced(Messages.text(locale, "appraisal", "slips.once"), 9));
        typed.addElement(spaced(address, 9));
        inside.addCell(typed);
        PdfPCell slip = new PdfPCell(inside);
        slip.setFixedHeight(SLIP_HEIGHT);
        slip.setPadding(PADDING);
        slip.setBorder(Rectangle.BOX);
        slip.setBorderWidth(0.4f);
        return slip;
    }

    private Paragraph spaced(String text, float size) {
        Paragraph paragraph = new Paragraph(fonts.text(text, size));
        paragraph.setSpacingBefore(3);
        paragraph.setLeading(size * 1.35f);
        return paragraph;
    }

    private Paragraph centred(String text, float size) {
        Paragraph paragraph = spaced(text, size);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    private static PdfPCell borderless(PdfPCell cell) {
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static Image picture(PdfWriter writer, String content) {
        BitMatrix dots = dots(content);
        PdfTemplate drawing = writer.getDirectContent().createTemplate(dots.getWidth(), dots.getHeight());
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    drawing.rectangle(x, dots.getHeight() - 1f - y, 1, 1);
                }
            }
        }
        drawing.fill();
        Image image = Image.getInstance(drawing);
        image.scaleToFit(QR_SIZE, QR_SIZE);
        return image;
    }

    private static BitMatrix dots(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a square: " + content.length(), tooLong);
        }
    }
}
