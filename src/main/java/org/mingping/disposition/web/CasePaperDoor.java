package org.mingping.disposition.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.disposition.application.KeepingScans;
import org.mingping.disposition.application.ReadingCaseFolder;
import org.mingping.disposition.application.SendingSealedFile;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.ScanPolicy;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.SentFile;

/** Gives papers of a case as files: drawn ones as PDF or Word, scans, the sealed file and its receipt; and takes scans in. */
@WebServlet(DispositionPages.PAPER)
@MultipartConfig(maxFileSize = CasePaperDoor.CEILING, maxRequestSize = CasePaperDoor.CEILING, fileSizeThreshold = 1 << 20)
public class CasePaperDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern CASE = Pattern.compile("(?:^|&)id=(\\d{1,18})(?:&|$)");

    /** Larger than any scan, so that who sends one too large is told so. */
    static final long CEILING = 4L * ScanPolicy.MAX_SIZE;

    @Inject
    private transient ReadingCaseFolder folder;

    @Inject
    private transient SendingSealedFile sending;

    @Inject
    private transient KeepingScans scans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Long id = number(request.getParameter("id"));
        if (id == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (request.getParameter("sealed") != null) {
                send(folder.sealedFile(id), response);
                return;
            }
            give(document(id, request, Caller.current().spokenLocale()), response);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    static void give(ReadingCaseFolder.Document document, HttpServletResponse response) throws IOException {
        response.setContentType(document.mediaType());
        response.setHeader("Content-Disposition", FileName.attachment(document.name()));
        response.setContentLength(document.content().length);
        response.getOutputStream().write(document.content());
    }

    private void send(ReadingCaseFolder.Export file, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", FileName.attachment(file.name()));
        response.setContentLengthLong(file.bytes());
        sending.send(file, response.getOutputStream());
    }

    private ReadingCaseFolder.Document document(long id, HttpServletRequest request, Locale locale) {
        if (request.getParameter("receipt") != null) {
            return folder.receipt(id, locale);
        }
        Long scan = number(request.getParameter("scan"));
        if (scan != null) {
            return folder.scan(id, scan);
        }
        Long place = number(request.getParameter("place"));
        if (place == null || place > Integer.MAX_VALUE) {
            throw Refusal.notFound();
        }
        return folder.print(id, place.intValue(), "word".equals(request.getParameter("as")), locale);
    }

    /** The case is read from the address: the body is not to be parsed before the caller may act. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher found = CASE.matcher(request.getQueryString() == null ? "" : request.getQueryString());
        if (!found.find()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = request.getContextPath() + DispositionPages.CASE + "?id=" + found.group(1);
        try {
            take(Long.parseLong(found.group(1)), request);
            response.sendRedirect(page + "&kept=true#folder");
        } catch (Refusal refusal) {
            response.sendRedirect(page + "&refused=" + refusal.code() + with(refusal) + "#folder");
        }
    }

    /** Its numbers and kinds, without which the sentence would say less. */
    private static String with(Refusal refusal) {
        return refusal.arguments().stream().map(value -> "&with=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    private void take(long id, HttpServletRequest request) throws IOException {
        Part file = SentFile.of(request, "file", ScanPolicy.MAX_SIZE, () -> Refusal.tooLarge("SCAN_TOO_LARGE", ScanPolicy.MAX_SIZE >> 20));
        if (file == null || file.getSize() == 0) {
            throw Refusal.invalid("SCAN_MISSING");
        }
        CasePaper paper = Arrays.stream(CasePaper.values()).filter(one -> one.name().equals(request.getParameter("paper"))).findFirst().orElseThrow(() -> Refusal.invalid("SCAN_PAPER"));
        ScanPolicy.requireSize(file.getSize());
        try (InputStream content = file.getInputStream()) {
            scans.add(id, paper, file.getSubmittedFileName(), ScanPolicy.read(content));
        } finally {
            file.delete();
        }
    }

    static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
