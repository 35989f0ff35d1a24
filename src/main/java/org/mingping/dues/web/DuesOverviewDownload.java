package org.mingping.dues.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.dues.application.ReadingDuesOverview;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The overview as a workbook: exactly what its page shows. */
@WebServlet(AssessmentPages.OVERVIEW_SHEET)
public class DuesOverviewDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadingDuesOverview reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        if (year != null && !year.matches("\\d{4}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String organisation = request.getParameter("organisation");
        try {
            WorkbookDownload.send("dues-overview", response,
                    out -> reading.export(organisation, year == null ? null : Integer.valueOf(year), out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
