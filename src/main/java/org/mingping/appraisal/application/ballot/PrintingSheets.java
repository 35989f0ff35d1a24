package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.DossierBook;
import org.mingping.audit.Journal;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;

/** An empty paper sheet, to be printed as often as a branch needs it (§4): the journal keeps how many for whom, and the sheets bear nothing that tells them apart. */
@Stateless
public class PrintingSheets {

    /** As many as a branch could want, and no more than a printer's paper would take. */
    static final int MOST = 1_000;

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private DossierBook book;

    @Inject
    private Journal journal;

    /**
     * What stands on each of them.
     *
     * @param period   of the appraisal, null of a case's ballot
     * @param occasion for what a case's ballot is held, null in an appraisal
     * @param names those who are voted on, in the frozen roll's order: everybody on it, in a vote again some (§1.6); the same for members and for mass representatives
     */
    public record Blank(String branch, HalfYear period, CaseOccasion occasion, VoterGroup group, List<String> names, int copies) {

        /** Of an appraisal. */
        public Blank(String branch, HalfYear period, VoterGroup group, List<String> names, int copies) {
            this(branch, period, null, group, names, copies);
        }
    }

    /**
     * @param copies 1 to {@value #MOST}
     * @throws Refusal {@code SHEETS_COPIES} (most), {@code WRONG_PHASE}, {@code BALLOT_CLOSED}
     */
    @UseCase(value = "appraisal.print-sheets", roles = BRANCH_OFFICER)
    public Blank print(long branchAppraisalId, VoterGroup group, int copies) {
        if (copies < 1 || copies > MOST) {
            throw Refusal.invalid("SHEETS_COPIES", MOST);
        }
        subjects.alone(branchAppraisalId).requireVote();
        Boxes.Box open = boxes.requireOpen(branchAppraisalId);
        journal.note("group", group);
        journal.note("sheets", copies);
        return new Blank(open.branchName(), open.occasion() == null ? book.halfYear(branchAppraisalId) : null, open.occasion(), group,
                rolls.of(open).sheet().stream().map(BallotRoll.Line::name).toList(), copies);
    }
}
