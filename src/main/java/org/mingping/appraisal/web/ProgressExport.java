package org.mingping.appraisal.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ExportingProgress;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** A cycle's progress as a workbook, as {@code cycle.xhtml} shows it. */
@WebServlet(ProgressExport.PATH)
public class ProgressExport extends HttpServlet {

    static final String PATH = "/appraisal/progress.xlsx";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingProgress exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            WorkbookDownload.send("progress", response, out -> exporting.export(Long.parseLong(id), out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
