package org.mingping.registration.web.preparation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.registration.application.preparation.ExportingPreparation;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** Who is where in a campaign's preparation, as a workbook. */
@WebServlet(PreparationPages.EXPORT)
public class PreparationsDownload extends HttpServlet {

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
        try {
            WorkbookDownload.send(Messages.text(Caller.current().spokenLocale(), "preparation", "export.title"), response, out -> exporting.export(Long.parseLong(campaign), out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
