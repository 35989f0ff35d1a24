package org.mingping.findings.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.findings.application.ExportingFailures;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The list of failures as a workbook, as {@code list.xhtml} shows it. */
@WebServlet(FindingPages.EXPORT)
public class FailuresDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingFailures exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            FailureLists.Filter filter = FailureQuery.of(request.getParameter("kind"), request.getParameter("level"), request.getParameter("organisation"), request.getParameter("period"),
                    request.getParameter("waits"));
            WorkbookDownload.send("findings", response, out -> exporting.export(filter, out, Caller.current().spokenLocale()));
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
