package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.RefusalsAsMessages;

/** Answers with a document to print, or with the page that says why there is none. */
@ApplicationScoped
class PrintAnswer {

    void give(HttpServletRequest request, HttpServletResponse response, String name, Supplier<byte[]> making) throws IOException {
        byte[] document;
        try {
            document = making.get();
        } catch (Refusal refusal) {
            // A page's script says it beside what was typed; without one there is a page of its own.
            if (String.valueOf(request.getHeader("Accept")).contains("application/json")) {
                BallotAnswer.refuse(request, response, refusal);
                return;
            }
            request.setAttribute(RefusalsAsMessages.REFUSAL, refusal);
            response.sendError(refusal.kind().status(), refusal.code());
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** 0 where it is no number: the use case says how many there may be. */
    static int count(HttpServletRequest request, String name) {
        try {
            return Integer.parseInt(String.valueOf(request.getParameter(name)).strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
