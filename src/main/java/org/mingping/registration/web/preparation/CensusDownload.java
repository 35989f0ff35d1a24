package org.mingping.registration.web.preparation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.registration.application.preparation.ExportingPreparation;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The lines of a township's lists as a workbook. */
@WebServlet(PreparationPages.CENSUS_EXPORT)
public class CensusDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingPreparation exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String campaign = request.getParameter("campaign");
        if (campaign == null || !campaign.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CensusState state;
        try {
            state = request.getParameter("state") == null || request.getParameter("state").isBlank() ? null : CensusState.valueOf(request.getParameter("state"));
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            WorkbookDownload.send(Messages.text(Caller.current().spokenLocale(), "preparation", "census.export"), response,
                    out -> exporting.census(Long.parseLong(campaign), request.getParameter("organisation"), state, out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
