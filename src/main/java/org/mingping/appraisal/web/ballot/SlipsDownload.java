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

/** Issues codes and gives them out on slips, this once: they are in this answer and nowhere else. */
@WebServlet(BallotPages.SLIPS)
public class SlipsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IssuingCodes issuing;

    @Inject
    private transient ReadingBranchAppraisal reading;

    @Inject
    private transient PrintAnswer answer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.give(request, response, "slips.pdf", () -> slips(request));
    }

    /** The document is laid out before codes are drawn: what fails with it wastes none. */
    private byte[] slips(HttpServletRequest request) {
        long branch = BallotAnswer.number(request, "id");
        SlipsDocument document = new SlipsDocument(reading.head(branch).getBranchName(), address(request), BallotAnswer.locale(request));
        List<MassCode> codes = issuing.issue(branch, PrintAnswer.count(request, "count"));
        return document.of(codes);
    }

    /** Of the page for codes, as whoever asks reaches this server. */
    private static String address(HttpServletRequest request) {
        String here = request.getRequestURL().toString();
        return here.substring(0, here.length() - request.getServletPath().length()) + BallotPages.VOTE;
    }
}
