package org.mingping.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.organisation.application.ImportDesk;
import org.mingping.organisation.application.ImportState;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.RefusalsAsMessages;
import org.mingping.shared.web.WorkbookDownload;

/** The rejected rows of an upload as a workbook, to be corrected and uploaded again. */
@WebServlet(OrganisationPages.REJECTED)
public class RejectedRowsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String upload = request.getParameter("upload");
        ImportState state;
        try {
            state = desk.state(upload);
        } catch (Refusal refusal) {
            request.setAttribute(RefusalsAsMessages.REFUSAL, refusal);
            response.sendError(refusal.kind().status(), refusal.code());
            return;
        }
        if (state.report() == null) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        WorkbookDownload.send("rejected-" + state.kind().path(), response, out -> desk.writeRejected(upload, out, Caller.current().spokenLocale()));
    }
}
