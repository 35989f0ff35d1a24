package org.mingping.registration.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.registration.application.KeepingSignedForms;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.SentFile;

/** Takes the scan of a signed form in, and gives one out; back at the registration it is said that it was kept, or by its code what stood in the way. */
@WebServlet(RegistrationPages.PAPER)
@MultipartConfig(maxFileSize = SignedFormDoor.CEILING, maxRequestSize = SignedFormDoor.CEILING)
public class SignedFormDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Larger than any scan, so that who sends one too large is told so. */
    static final long CEILING = 4L * PaperPolicy.MAX_SIZE;

    private static final String NUMBER = "\\d{1,18}";

    @Inject
    private transient KeepingSignedForms papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String registration = request.getParameter("registration");
        String id = request.getParameter("id");
        if (registration == null || id == null || !registration.matches(NUMBER) || !id.matches(NUMBER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            RegistrationPapers.Paper paper = papers.open(Long.parseLong(registration), Long.parseLong(id));
            response.setContentType(paper.mediaType());
            response.setHeader("Content-Disposition", FileName.attachment(paper.name()));
            response.setContentLength(paper.content().length);
            response.getOutputStream().write(paper.content());
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getQueryString() == null ? "" : request.getQueryString().replaceFirst("^registration=", "");
        if (!id.matches(NUMBER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = request.getContextPath() + RegistrationPages.ONE + "?id=" + id;
        try {
            take(Long.parseLong(id), request);
            response.sendRedirect(page + "&kept=true#papers");
        } catch (Refusal refusal) {
            response.sendRedirect(page + "&refused=" + refusal.code() + "#papers");
        }
    }

    private void take(long registration, HttpServletRequest request) throws IOException {
        Part file = SentFile.of(request, "file", PaperPolicy.MAX_SIZE, () -> Refusal.tooLarge("PAPER_TOO_LARGE", PaperPolicy.MAX_SIZE >> 20));
        if (file == null || file.getSize() == 0) {
            throw Refusal.invalid("PAPER_MISSING");
        }
        try (InputStream content = file.getInputStream()) {
            papers.add(registration, file.getSubmittedFileName(), content.readNBytes(PaperPolicy.MAX_SIZE + 1));
        } finally {
            file.delete();
        }
    }
}
