package org.mingping.dues.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.dues.application.GivingReceipt;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.RefusalsAsMessages;

/** A receipt to print. Posted for, since each print counts: a link that is followed twice must not make the first one a further one. */
@WebServlet(DuesPages.RECEIPT)
public class ReceiptDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GivingReceipt giving;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] document = giving.print(Long.parseLong(id), Caller.current().spokenLocale());
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"receipt-" + id + ".pdf\"");
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
        } catch (Refusal refusal) {
            request.setAttribute(RefusalsAsMessages.REFUSAL, refusal);
            response.sendError(refusal.kind().status(), refusal.code());
        }
    }
}
