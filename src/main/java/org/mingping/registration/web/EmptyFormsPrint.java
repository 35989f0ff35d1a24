package org.mingping.registration.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.registration.application.PrintingRegistration;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;
import org.mingping.shared.print.FormPdf;

/** A branch's empty forms as one PDF, to be handed out. */
@WebServlet(RegistrationPages.FORMS)
public class EmptyFormsPrint extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrintingRegistration printing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String campaign = request.getParameter("campaign");
        if (campaign == null || !campaign.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            PrintingRegistration.Printed printed = printing.empty(Long.parseLong(campaign), Caller.current().spokenLocale());
            response.setContentType(FormPdf.MEDIA_TYPE);
            response.setHeader("Content-Disposition", FileName.attachment(printed.name()));
            response.setContentLength(printed.content().length);
            response.getOutputStream().write(printed.content());
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
