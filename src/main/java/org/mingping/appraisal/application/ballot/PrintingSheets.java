package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ActingOnBranch;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;

/** An empty paper sheet, to be printed as often as a branch needs it (§4): the journal keeps how many for whom, and the sheets bear nothing that tells them apart. */
@Stateless
public class PrintingSheets {

    /** As many as a branch could want, and no more than a printer's paper would take. */
    static final int MOST = 1_000;

    @Inject
    private ActingOnBranch acting;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    private Cycles cycles;

    @Inject
    private County county;

    @Inject
    private Journal journal;

    /**
     * What stands on each of them.
     *
     * @param names those who are voted on, in the frozen roll's order: everybody on it, in a vote again some (§1.6); the same for members and for mass representatives
     */
    public record Blank(String branch, HalfYear period, VoterGroup group, List<String> names, int copies) {
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
        BranchAppraisal branch = acting.alone(branchAppraisalId);
        boxes.requireVote(branch);
        Boxes.Box open = boxes.requireOpen(branchAppraisalId);
        journal.note("group", group);
        journal.note("sheets", copies);
        return new Blank(branch.getBranchName(), cycles.get(county.id(), branch.getCycleId()).period(), group,
                rolls.of(open).sheet().stream().map(BallotRoll.Line::name).toList(), copies);
    }
}
