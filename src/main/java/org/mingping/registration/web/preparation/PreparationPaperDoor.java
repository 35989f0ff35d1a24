package org.mingping.registration.web.preparation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingping.registration.application.preparation.KeepingPreparationPapers;
import org.mingping.registration.persistence.preparation.PreparationPapers;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.SentFile;

/** Takes a paper in beside a meeting or a notice, and gives one out; back on the page it is said that it was kept, or by its code what stood in the way. */
@WebServlet(PreparationPages.PAPER)
@MultipartConfig(maxFileSize = PreparationPaperDoor.CEILING, maxRequestSize = PreparationPaperDoor.CEILING)
public class PreparationPaperDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Larger than any paper, so that who sends one too large is told so. */
    static final long CEILING = 4L * KeepingPreparationPapers.MAX_SIZE;

    private static final Pattern ADDRESS = Pattern.compile("(mobilisation|consultation)=(\\d{1,18})&campaign=(\\d{1,18})&organisation=([A-Za-z0-9-]{1,40})");

    @Inject
    private transient KeepingPreparationPapers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            PreparationPapers.Paper paper = papers.open(Long.parseLong(id));
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
        Matcher address = ADDRESS.matcher(request.getQueryString() == null ? "" : request.getQueryString());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean mobilisation = address.group(1).equals("mobilisation");
        String page = request.getContextPath() + (mobilisation ? PreparationPages.MOBILISATION : PreparationPages.CONSULTATION) + "?campaign=" + address.group(3) + "&organisation="
                + address.group(4);
        String anchor = "#record-" + address.group(2);
        try {
            take(mobilisation ? PaperPlace.MOBILISATION : PaperPlace.CONSULTATION, Long.parseLong(address.group(2)), request);
            response.sendRedirect(page + "&kept=true" + anchor);
        } catch (Refusal refusal) {
            response.sendRedirect(page + "&refused=" + refusal.code() + anchor);
        }
    }

    private void take(PaperPlace beside, long id, HttpServletRequest request) throws IOException {
        Part file = SentFile.of(request, "file", KeepingPreparationPapers.MAX_SIZE, () -> Refusal.tooLarge("PAPER_TOO_LARGE", KeepingPreparationPapers.MAX_SIZE >> 20));
        if (file == null || file.getSize() == 0) {
            throw Refusal.invalid("PAPER_MISSING");
        }
        try (InputStream content = file.getInputStream()) {
            papers.add(beside, id, file.getSubmittedFileName(), content.readNBytes(KeepingPreparationPapers.MAX_SIZE + 1));
        } finally {
            file.delete();
        }
    }
}
