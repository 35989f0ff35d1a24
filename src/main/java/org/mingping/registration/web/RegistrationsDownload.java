package org.mingping.registration.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.registration.application.ExportingRegistrations;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The list of registrations as a workbook, as {@code registrations.xhtml} shows it. */
@WebServlet(RegistrationPages.EXPORT)
public class RegistrationsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingRegistrations exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            RegistrationLists.Filter filter = RegistrationQuery.of(request.getParameter("campaign"), request.getParameter("standing"), request.getParameter("organisation"),
                    request.getParameter("extensions"), request.getParameter("floating"), request.getParameter("another"), request.getParameter("waits"), request.getParameter("mine"));
            WorkbookDownload.send(Messages.text(Caller.current().spokenLocale(), "registration", "list.title"), response, out -> exporting.export(filter, out, Caller.current().spokenLocale()));
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
