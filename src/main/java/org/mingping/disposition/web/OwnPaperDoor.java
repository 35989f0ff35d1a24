package org.mingping.disposition.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.disposition.application.ReadingOwnPapers;
import org.mingping.shared.Refusal;

/** Gives a member the papers of their own case that are addressed to them, as PDF or Word. */
@WebServlet(DispositionPages.OWN_PAPER)
public class OwnPaperDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadingOwnPapers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Long id = CasePaperDoor.number(request.getParameter("id"));
        Long place = CasePaperDoor.number(request.getParameter("place"));
        if (id == null || place == null || place > Integer.MAX_VALUE) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            CasePaperDoor.give(papers.print(id, place.intValue(), "word".equals(request.getParameter("as")), Caller.current().spokenLocale()), response);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
