package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.TallyRound;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.organisation.model.MembershipStatus;

/** The empty sheet on which totals of paper ballots are typed (§1.5): a line for each member who is voted on now. */
@Stateless
public class ReadingTallySheet {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private PaperSheets sheets;

    /** A member's line. */
    public record Line(long memberAppraisalId, String name, boolean probationary, boolean mayVote) implements Serializable {
    }

    /**
     * The sheet; its round is handed in with what was typed.
     *
     * @param voters          members on the roll who may vote
     * @param representatives 群众代表 on the frozen list
     */
    public record Sheet(TallyRound round, List<Line> lines, int voters, int representatives) {
    }

    /** @throws org.mingping.shared.Refusal NOT_FOUND, or WRONG_PHASE where nothing is voted on */
    @UseCase(value = "appraisal.read-tally-sheet", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER}, writes = false)
    public Sheet of(long branchAppraisal) {
        BranchAppraisal branch = branches.get(branchAppraisal);
        PaperSheets.Sheet sheet = sheets.of(branch);
        return new Sheet(sheet.round(), sheet.members().stream()
                .map(member -> new Line(member.getId(), member.getName(), member.getStatus() == MembershipStatus.PROBATIONARY, member.isMayVote())).toList(),
                sheet.voters(), branch.getMassRepresentatives());
    }
}
