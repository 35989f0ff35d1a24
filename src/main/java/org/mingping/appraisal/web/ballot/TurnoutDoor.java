package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;

/** What an officer's page of an open ballot asks for again and again: how many have voted, as numbers and nothing else. */
@WebServlet(BallotPages.TURNOUT)
public class TurnoutDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Inject
    private transient ReadingBallot reading;

    @Inject
    private transient BallotAnswer answer;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.give(request, response, () -> {
            ReadingBallot.Turnout turnout = reading.turnout(BallotAnswer.number(request, "id"));
            OffsetDateTime now = OffsetDateTime.now(clock).atZoneSameInstant(ClockProducer.BEIJING).toOffsetDateTime();
            return Json.createObjectBuilder().add("open", !turnout.sealed()).add("members", turnout.members()).add("codesIssued", turnout.codesIssued())
                    .add("codesUsed", turnout.codesUsed()).add("codesUnused", turnout.codesIssued() - turnout.codesUsed() - turnout.codesCancelled())
                    .add("codesCancelled", turnout.codesCancelled())
                    .add("asOf", Messages.day(now.toLocalDate(), BallotAnswer.locale(request)) + " " + TIME.format(now)).build();
        });
    }
}
