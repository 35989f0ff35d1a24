package org.mingping.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mingping.organisation.application.AdmittingWorkbook;
import org.mingping.organisation.application.ImportDesk;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.Workbooks;
import org.mingping.shared.web.RefusalsAsMessages;
import org.mingping.shared.web.SentFile;

/**
 * Takes the workbook that the import page sends, and leads back to the page: to the upload's own address, or to the form with what was
 * wrong. A servlet of its own, so that too large a file is turned away before the server takes it apart; a browser reads no answer
 * before it has sent everything, so what it sends is read and thrown away, up to a point.
 */
@WebServlet(OrganisationPages.UPLOAD)
@MultipartConfig(fileSizeThreshold = WorkbookUpload.IN_MEMORY, maxFileSize = Workbooks.CEILING, maxRequestSize = Workbooks.CEILING + WorkbookUpload.IN_MEMORY)
public class WorkbookUpload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Parts up to here need no file of their own. */
    static final int IN_MEMORY = 1 << 16;
    private static final int LONGEST_NUMBER = 19;

    @Inject
    private transient ImportDesk desk;

    @Inject
    private transient AdmittingWorkbook admitting;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<ImportKind> kind = Arrays.stream(ImportKind.values()).filter(one -> ("kind=" + one).equals(request.getQueryString())).findFirst();
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = request.getContextPath() + OrganisationPages.IMPORT;
        try {
            response.sendRedirect(page + "?upload=" + take(kind.get(), request));
        } catch (Refusal refusal) {
            if (refusal.kind() == RefusalKind.LENGTH_REQUIRED) {
                request.setAttribute(RefusalsAsMessages.REFUSAL, refusal);
                response.sendError(refusal.kind().status());
                return;
            }
            response.sendRedirect(page + "?kind=" + kind.get() + "&refused=" + refusal.code());
        }
    }

    private String take(ImportKind kind, HttpServletRequest request) throws IOException, ServletException {
        admit(request);
        Part file = SentFile.of(request, "file", Workbooks.CEILING, () -> Refusal.tooLarge("TOO_LARGE", Workbooks.CEILING >> 20));
        if (file == null || file.getSize() == 0) {
            boolean chosen = file != null && file.getSubmittedFileName() != null && !file.getSubmittedFileName().isBlank();
            throw Refusal.invalid(chosen ? "WORKBOOK_EMPTY" : "WORKBOOK_MISSING");
        }
        try (InputStream content = file.getInputStream()) {
            return desk.handIn(kind, file.getSubmittedFileName(), content, choice(request.getPart("choice")));
        } finally {
            file.delete();
        }
    }

    private void admit(HttpServletRequest request) throws IOException {
        try {
            admitting.admit(request.getHeader("Transfer-Encoding") == null ? request.getContentLengthLong() : -1);
        } catch (Refusal refusal) {
            if (refusal.kind() == RefusalKind.TOO_LARGE || refusal.kind() == RefusalKind.LENGTH_REQUIRED) {
                SentFile.drain(request);
            }
            throw refusal;
        }
    }

    /** What was chosen beside the file; null where nothing was to be chosen. */
    private static Long choice(Part part) throws IOException {
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            String text = new String(content.readNBytes(LONGEST_NUMBER), StandardCharsets.US_ASCII);
            return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
        }
    }
}
