package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.Caller;
import org.mingping.access.ClientAddress;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.ReadingDossier;
import org.mingping.appraisal.application.ballot.ReadingSheet;

/** What the page for holders of a code sends. The code stands in the body, as the marks do: addresses are logged. No session is made. */
@WebServlet(BallotPages.CODE_DOOR)
public class CodeBallotDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private ClientAddress address;

    @Inject
    private transient CodeDoor door;

    @Inject
    private transient ReadingSheet reading;

    @Inject
    private transient CastingBallot casting;

    @Inject
    private transient ReadingDossier dossiers;

    @Inject
    private transient BallotAnswer answer;

    /** What is done once the code has opened the door. */
    private interface Errand {

        JsonObject as(CodeDoor.Entered holder);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/sheet" -> run(request, response, holder -> BallotAnswer.sheet(reading.withCode(holder), BallotAnswer.locale(request)));
            case "/cast" -> run(request, response, holder -> BallotAnswer.receipt(casting.castWithCode(holder.branchAppraisalId(), holder.round(), holder.code(),
                    BallotAnswer.marks(request), request.getParameter("token")).text()));
            case "/dossier" -> run(request, response, holder -> BallotAnswer.dossier(dossiers.withCode(holder, BallotAnswer.number(request, "member"),
                    BallotAnswer.locale(request))));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void run(HttpServletRequest request, HttpServletResponse response, Errand errand) throws IOException {
        answer.give(request, response, () -> {
            CodeDoor.Entered holder = door.enter(request.getParameter("code"), address.of(request), Caller.Via.PAGE);
            return holder.caller().perform(() -> errand.as(holder));
        });
    }
}
