package org.mingping.findings.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.mingping.findings.application.KeepingPapers;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.findings.persistence.Papers;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.SentFile;

/** Takes a paper in, and gives one out; back at the finding it is said that the paper was kept, or by its code what stood in the way. */
@WebServlet(FindingPages.PAPER)
@MultipartConfig(maxFileSize = PaperDoor.CEILING, maxRequestSize = PaperDoor.CEILING)
public class PaperDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Larger than any paper, so that who sends one too large is told so. */
    static final long CEILING = 4L * PaperPolicy.MAX_SIZE;

    @Inject
    private transient KeepingPapers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Papers.Paper paper = papers.open(Long.parseLong(id));
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
        String id = request.getQueryString() == null ? "" : request.getQueryString().replaceFirst("^finding=", "");
        if (!id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = request.getContextPath() + FindingPages.FINDING + "?id=" + id;
        try {
            take(Long.parseLong(id), request);
            response.sendRedirect(page + "&kept=true#papers");
        } catch (Refusal refusal) {
            response.sendRedirect(page + "&refused=" + refusal.code() + "#papers");
        }
    }

    private void take(long finding, HttpServletRequest request) throws IOException {
        Part file = SentFile.of(request, "file", PaperPolicy.MAX_SIZE, () -> Refusal.tooLarge("PAPER_TOO_LARGE", PaperPolicy.MAX_SIZE >> 20));
        if (file == null || file.getSize() == 0) {
            throw Refusal.invalid("PAPER_MISSING");
        }
        try (InputStream content = file.getInputStream()) {
            papers.add(finding, file.getSubmittedFileName(), content.readNBytes(PaperPolicy.MAX_SIZE + 1));
        } finally {
            file.delete();
        }
    }
}
