package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.TallyPolicy;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
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

    /** The open box of the branch's ballot, where somebody has voted into it; from here on nobody else enters until the end of the transaction. */
    public Optional<Boxes.Box> mixed(long branchAppraisalId) {
        boxes.enterAlone(branchAppraisalId);
        return boxes.latest(branchAppraisalId).filter(box -> !box.isOver()).filter(box -> {
            Boxes.Counts counts = boxes.counts(box);
            return counts.members() + counts.codesUsed() > 0;
        });
    }

    /**
     * @param members everyone on the roll
     * @throws Refusal {@code PAPER_HAS_VOTED} (name) where a sheet is put down as theirs who voted on a screen
     */
    public void keep(Boxes.Box box, List<MemberAppraisal> members, int returned, List<TallyRow> rows, String by) {
        Map<String, MemberAppraisal> roll = members.stream().collect(Collectors.toMap(member -> member.getId().toString(), Function.identity()));
        List<Long> handedOut = paper.handedOut(box);
        List<TallyRow> voted = rows.stream().filter(TallyRow::voted).toList();
        for (TallyRow row : voted) {
            MemberAppraisal member = roll.get(row.member());
            if (!handedOut.contains(member.getMemberId()) && !paper.handOut(box, member.getMemberId())) {
                throw Refusal.conflict("PAPER_HAS_VOTED", member.getName()).under(TallyPolicy.CLAUSE);
            }
        }
        // In a vote again most voters stand on no line: of those who were handed a sheet each is taken to have brought it back.
        long elsewhere = handedOut.stream().filter(member -> members.stream().noneMatch(one -> one.getMemberId() == member)).count();
        paper.count(box, (int) Math.min(returned, voted.size() + elsewhere), returned, rows, by);
    }

    /** What was typed is wrong: it is typed anew. */
    public void forget(long branchAppraisalId) {
        boxes.latest(branchAppraisalId).filter(box -> !box.isOver()).ifPresent(paper::forget);
    }
}
