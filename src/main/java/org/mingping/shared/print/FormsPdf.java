package org.mingping.shared.print;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mingping.shared.form.PaperForm;

/** Many forms as one PDF, to be printed at once. Made by one thread, as {@link FormPdf}. */
public final class FormsPdf {

    private final FormPdf one = new FormPdf();

    /** One after the other, each with its own page numbers. */
    public byte[] of(List<PaperForm> all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfCopy copy = new PdfCopy(document, bytes);
        document.open();
        all.forEach(form -> append(copy, one.of(form)));
        document.close();
        return bytes.toByteArray();
    }

    private static void append(PdfCopy copy, byte[] drawn) {
        try (PdfReader reader = new PdfReader(drawn)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                copy.addPage(copy.getImportedPage(reader, page));
            }
            copy.freeReader(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
