package org.mingping.dues.application;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.print.PrintFonts;

/** A receipt to print: half a sheet of A4 with the place for the seal. Made in memory and in no file. */
final class ReceiptDocument {

    private static final float SEAL_HEIGHT = 90f;

    private final PrintFonts fonts = new PrintFonts();
    private final Locale locale;

    ReceiptDocument(Locale locale) {
        this.locale = locale;
    }

    /** @param printedBy who prints it now, where it was printed before @param print the how manieth it is */
    byte[] of(GivingReceipt.Receipt receipt, String printedBy, int print) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 54, 54, 48, 48);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(word("receipt.title") + " " + receipt.head().number());
        document.open();
        document.add(line(word("receipt.title"), 18, Element.ALIGN_CENTER));
        document.add(line(receipt.head().branch(), 12, Element.ALIGN_CENTER));
        document.add(line(word("receipt.number", receipt.head().number()) + (print > 1 ? "　" + word("receipt.again", printedBy) : ""), 11, Element.ALIGN_RIGHT));
        document.add(line(word("receipt.member", receipt.head().member()), 12, Element.ALIGN_LEFT));
        document.add(months(receipt));
        document.add(line(word("receipt.total", receipt.total()), 12, Element.ALIGN_LEFT));
        document.add(line(word("receipt.capital", CapitalFigures.of(receipt.total())), 12, Element.ALIGN_LEFT));
        if (receipt.lines().stream().anyMatch(one -> one.reversedBy() != null)) {
            document.add(line(word("receipt.standing", receipt.standing()), 12, Element.ALIGN_LEFT));
        }
        if (!receipt.lines().isEmpty()) {
            PaymentBook.Line first = receipt.lines().get(0);
            document.add(line(word("receipt.payer", payer(first, receipt.head().member()), Messages.text(locale, "dues", "method." + first.method()), first.paidOn()), 12, Element.ALIGN_LEFT));
        }
        document.add(line(word("receipt.cashier", receipt.cashier(), Messages.day(receipt.head().issuedAt().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate(), locale)), 12, Element.ALIGN_LEFT));
        document.add(seal());
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable months(GivingReceipt.Receipt receipt) {
        PdfPTable table = new PdfPTable(new float[] {3, 2, 4});
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setSpacingAfter(4);
        cell(table, word("receipt.month"), Element.ALIGN_LEFT);
        cell(table, word("receipt.amount"), Element.ALIGN_RIGHT);
        cell(table, word("receipt.note"), Element.ALIGN_LEFT);
        for (PaymentBook.Line one : receipt.lines()) {
            cell(table, Messages.month(one.of(), locale), Element.ALIGN_LEFT);
            cell(table, Messages.money(one.sum(), locale), Element.ALIGN_RIGHT);
            cell(table, one.reversedBy() == null ? "" : word("receipt.reversed", one.reversedOn()), Element.ALIGN_LEFT);
        }
        return table;
    }

    private PdfPTable seal() {
        PdfPTable place = new PdfPTable(1);
        place.setWidthPercentage(35);
        place.setHorizontalAlignment(Element.ALIGN_RIGHT);
        place.setSpacingBefore(14);
        PdfPCell cell = new PdfPCell(fonts.text(word("receipt.seal"), 10));
        cell.setFixedHeight(SEAL_HEIGHT);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorder(Rectangle.NO_BORDER);
        place.addCell(cell);
        return place;
    }

    private String payer(PaymentBook.Line payment, String member) {
        return payment.payerKind() == PayerKind.SELF ? word("receipt.self", member) : word("receipt.other", payment.payer(), word("payer." + payment.payerKind()));
    }

    private void cell(PdfPTable table, String text, int alignment) {
        PdfPCell cell = new PdfPCell(fonts.text(text, 11));
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(5);
        table.addCell(cell);
    }

    private Paragraph line(String text, float size, int alignment) {
        Paragraph paragraph = new Paragraph(fonts.text(text, size));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(size * 1.4f);
        paragraph.setSpacingBefore(5);
        return paragraph;
    }

    private String word(String key, Object... values) {
        return Messages.text(locale, "dues", key, values);
    }
}
