package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.appraisal.application.PaperSheets;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.PaperByGroupPolicy;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyPolicy;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Keeps paper totals that two people typed alike for the closing of a ballot that is also held on screens; a part of typing them. Where nobody has voted on a
 * screen there is nothing to wait for, and the totals are the tally.
 */
@ApplicationScoped
public class CountingPaper {

    @Inject
    private Boxes boxes;

    @Inject
    private PaperBesideBox paper;

    @Inject
    private Journal journal;

    /** The open box of the branch's ballot, where somebody has voted into it; from here on nobody else enters until the end of the transaction. */
    public Optional<Boxes.Box> mixed(long branchAppraisalId) {
        boxes.enterAlone(branchAppraisalId);
        return boxes.latest(branchAppraisalId).filter(box -> !box.isOver()).filter(box -> {
            Boxes.Counts counts = boxes.counts(box);
            return counts.members() + counts.codesUsed() > 0;
        });
    }

    /**
     * Whether voters enough for this paper have not voted on a screen.
     *
     * @throws Refusal as {@link PaperByGroupPolicy} refuses
     */
    public void requirePossible(BranchAppraisal branch, PaperSheets.Sheet sheet, ReturnedSheets returned, List<TallyRow> rows) {
        Optional<Boxes.Box> running = boxes.latest(branch.getId()).filter(box -> !box.isOver());
        Boxes.Counts screens = running.map(boxes::counts).orElse(Boxes.Counts.NONE);
        List<Long> holders = running.map(paper::handedOut).orElse(List.of());
        boolean byName = !holders.isEmpty() || screens.members() + screens.codesUsed() > 0;
        int elsewhere = byName ? elsewhere(holders, sheet.members()) : sheet.voters() - (int) sheet.members().stream().filter(MemberAppraisal::isMayVote).count();
        PaperByGroupPolicy policy = new PaperByGroupPolicy(sheet.voters(), branch.getMassRepresentatives());
        policy.within(returned, screens.members(), screens.codesUsed())
                .and(policy.known(returned, (int) rows.stream().filter(TallyRow::voted).count(), elsewhere)).orConflict();
    }

    /** In a vote again most voters stand on no line: of those who were handed a sheet each may have brought it back. */
    private static int elsewhere(List<Long> holders, List<MemberAppraisal> onSheet) {
        Set<Long> rows = onSheet.stream().map(MemberAppraisal::getMemberId).collect(Collectors.toSet());
        return (int) holders.stream().filter(holder -> !rows.contains(holder)).count();
    }

    /**
     * @param members everyone on the roll
     * @throws Refusal {@code PAPER_HAS_VOTED} (name) where a sheet is put down as theirs who voted on a screen
     */
    public void keep(Boxes.Box box, List<MemberAppraisal> members, ReturnedSheets returned, List<TallyRow> rows, String by) {
        Map<String, MemberAppraisal> roll = members.stream().collect(Collectors.toMap(member -> member.getId().toString(), Function.identity()));
        List<Long> handedOut = paper.handedOut(box);
        for (TallyRow row : rows.stream().filter(TallyRow::voted).toList()) {
            MemberAppraisal member = roll.get(row.member());
            if (!handedOut.contains(member.getMemberId()) && !paper.handOut(box, member.getMemberId())) {
                // Whoever types a name to learn whether it has voted is found in the journal, as at the desk.
                journal.note("member", member.getName());
                throw Refusal.conflict("PAPER_HAS_VOTED", member.getName()).under(TallyPolicy.CLAUSE);
            }
        }
        paper.count(box, returned, rows, by);
    }

    /** What was typed is wrong: it is typed anew. */
    public void forget(long branchAppraisalId) {
        boxes.latest(branchAppraisalId).filter(box -> !box.isOver()).ifPresent(paper::forget);
    }
}
