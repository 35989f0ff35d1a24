package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.RefusalsAsMessages;

/** Issues codes and gives them out on slips, this once: they are in this answer and nowhere else. */
@WebServlet(BallotPages.SLIPS)
public class SlipsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IssuingCodes issuing;

    @Inject
    private transient ReadingBranchAppraisal reading;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] slips;
        try {
            slips = slips(request);
        } catch (Refusal refusal) {
            request.setAttribute(RefusalsAsMessages.REFUSAL, refusal);
            response.sendError(refusal.kind().status(), refusal.code());
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"slips.pdf\"");
        response.setContentLength(slips.length);
        response.getOutputStream().write(slips);
    }

    /** The document is laid out before codes are drawn: what fails with it wastes none. */
    private byte[] slips(HttpServletRequest request) {
        long branch = BallotAnswer.number(request, "id");
        SlipsDocument document = new SlipsDocument(reading.head(branch).getBranchName(), address(request), BallotAnswer.locale(request));
        List<MassCode> codes = issuing.issue(branch, count(request));
        return document.of(codes);
    }

    private static int count(HttpServletRequest request) {
        try {
            return Integer.parseInt(String.valueOf(request.getParameter("count")).strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Of the page for codes, as whoever asks reaches this server. */
    private static String address(HttpServletRequest request) {
        String here = request.getRequestURL().toString();
        return here.substring(0, here.length() - request.getServletPath().length()) + BallotPages.VOTE;
    }
}
