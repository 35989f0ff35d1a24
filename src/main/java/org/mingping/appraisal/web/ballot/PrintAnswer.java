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
            refuse(request, response, refusal);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** To a page's script, which says it beside what was typed; anybody else gets a page of its own. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (String.valueOf(request.getHeader("Accept")).contains("application/json")) {
            BallotAnswer.refuse(request, response, refusal);
            return;
        }
        request.setAttribute(RefusalsAsMessages.REFUSAL, refusal);
        response.sendError(refusal.kind().status(), refusal.code());
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
