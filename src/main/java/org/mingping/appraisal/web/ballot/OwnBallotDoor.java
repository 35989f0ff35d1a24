package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ReadingDossier;

/**
 * What a member's ballot page sends. Marks are request parameters here and arguments of the use case there; a page of Faces would keep them in a view.
 */
@WebServlet(BallotPages.OWN_DOOR)
public class OwnBallotDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CastingBallot casting;

    @Inject
    private transient ReadingDossier dossiers;

    @Inject
    private transient BallotAnswer answer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/cast" -> answer.give(request, response, () -> BallotAnswer.receipt(casting.cast(BallotAnswer.number(request, "ballot"), BallotAnswer.round(request),
                    BallotAnswer.marks(request), request.getParameter("token")).text()));
            case "/dossier" -> answer.give(request, response, () -> BallotAnswer.dossier(dossiers.own(BallotAnswer.number(request, "ballot"),
                    BallotAnswer.number(request, "member"), BallotAnswer.locale(request))));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
