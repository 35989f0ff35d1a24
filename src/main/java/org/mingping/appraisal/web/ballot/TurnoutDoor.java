package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** What an officer's page of an open ballot asks for again and again: how many have voted, as numbers and nothing else. */
@WebServlet(BallotPages.TURNOUT)
public class TurnoutDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Inject
    private transient ReadingBallot reading;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ReadingBallot.Turnout turnout = reading.turnout(BallotAnswer.number(request, "id"));
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(numbers(turnout, BallotAnswer.locale(request)).toString());
        } catch (Refusal refusal) {
            PrintAnswer.refuse(request, response, refusal);
        }
    }

    private JsonObject numbers(ReadingBallot.Turnout turnout, Locale locale) {
        ZonedDateTime now = clock.instant().atZone(ClockProducer.BEIJING);
        return Jsons.object().add("open", !turnout.sealed()).add("members", turnout.members()).add("codesIssued", turnout.codesIssued())
                .add("codesUsed", turnout.codesUsed()).add("codesUnused", turnout.codesIssued() - turnout.codesUsed() - turnout.codesCancelled())
                .add("codesCancelled", turnout.codesCancelled()).add("asOf", Messages.day(now.toLocalDate(), locale) + " " + TIME.format(now)).build();
    }
}
