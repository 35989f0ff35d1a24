package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.SecondPersons;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.model.ballot.MassCode;

/** Issues codes and gives them out on slips, this once: they are in this answer and nowhere else. */
@WebServlet(BallotPages.SLIPS)
public class SlipsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IssuingCodes issuing;

    @Inject
    private transient SecondPersons secondPersons;

    @Inject
    private transient ReadingBallot reading;

    @Inject
    private transient PrintAnswer answer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.give(request, response, "slips.pdf", () -> slips(request));
    }

    /** The document is laid out before codes are drawn: what fails with it wastes none. Who stands by is proved before, outside of the transaction that draws. */
    private byte[] slips(HttpServletRequest request) {
        long branch = BallotAnswer.number(request, "id");
        SlipsDocument document = new SlipsDocument(reading.place(branch).branch(), address(request), BallotAnswer.locale(request));
        Caller second = secondPersons.prove("TOWNSHIP".equals(request.getParameter("secondRealm")) ? Realm.TOWNSHIP : Realm.BRANCH,
                request.getParameter("secondUsername"), request.getParameter("secondPassword"), request.getParameter("secondCode"));
        List<MassCode> codes = issuing.issue(branch, PrintAnswer.count(request, "count"), second);
        return document.of(codes);
    }

    /** Of the page for codes, as whoever asks reaches this server. */
    private static String address(HttpServletRequest request) {
        String here = request.getRequestURL().toString();
        return here.substring(0, here.length() - request.getServletPath().length()) + BallotPages.VOTE;
    }
}
