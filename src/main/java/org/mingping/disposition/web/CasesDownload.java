package org.mingping.disposition.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.disposition.application.ExportingCases;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The list of cases as a workbook, as {@code list.xhtml} shows it. */
@WebServlet(DispositionPages.EXPORT)
public class CasesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingCases exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CaseLists.Filter filter = CaseQuery.of(request.getParameter("ground"), request.getParameter("state"), request.getParameter("organisation"), request.getParameter("closed"));
            WorkbookDownload.send("cases", response, out -> exporting.export(filter, out, Caller.current().spokenLocale()));
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
