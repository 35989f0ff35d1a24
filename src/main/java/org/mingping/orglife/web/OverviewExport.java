package org.mingping.orglife.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.access.Caller;
import org.mingping.orglife.application.WatchingLife;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The overview as a workbook, as {@code overview.xhtml} shows it. */
@WebServlet(OverviewExport.PATH)
public class OverviewExport extends HttpServlet {

    static final String PATH = "/orglife/overview.xlsx";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WatchingLife watching;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String township = request.getParameter("township");
        if (township != null && !township.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            YearMonth last = Months.read(request.getParameter("month"), YearMonth.now(clock));
            WorkbookDownload.send("organisation-life", response, out ->
                    watching.export(township == null ? null : Long.valueOf(township), last, out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
