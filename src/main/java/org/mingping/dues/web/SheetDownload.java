package org.mingping.dues.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.dues.application.ReadingBranchSheet;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** A branch's year as a workbook, as {@code sheet.xhtml} shows it. */
@WebServlet(DuesPages.SHEET_EXPORT)
public class SheetDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadingBranchSheet reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        if (year == null || !year.matches("[0-9]{4}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            WorkbookDownload.send("dues-sheet", response,
                    out -> reading.export(request.getParameter("branch"), Integer.valueOf(year), out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
