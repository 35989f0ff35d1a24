package org.mingping.appraisal.web.ballot;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.appraisal.application.ballot.PrintingSheets;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.Refusal;

/** Empty paper sheets of an open ballot, for one group of voters, as a document to print. */
@WebServlet(BallotPages.SHEETS)
public class SheetsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrintingSheets printing;

    @Inject
    private transient PrintAnswer answer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.give(request, response, "sheets.pdf", () -> {
            PrintingSheets.Blank blank = printing.print(BallotAnswer.number(request, "id"), group(request.getParameter("group")), PrintAnswer.count(request, "copies"));
            return new SheetsDocument(blank, "true".equals(request.getParameter("large")), BallotAnswer.locale(request)).bytes();
        });
    }

    /** @throws Refusal {@code NOT_FOUND} where it is none */
    private static VoterGroup group(String name) {
        for (VoterGroup group : VoterGroup.values()) {
            if (group.name().equals(name) && group != VoterGroup.POOLED) {
                return group;
            }
        }
        throw Refusal.notFound();
    }
}
