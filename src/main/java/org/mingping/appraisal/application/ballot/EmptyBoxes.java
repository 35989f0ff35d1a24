package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Refusal;

/** Puts boxes away that nobody voted into, where a branch's totals come from paper alone. Nothing that was voted is ever lost to a workbook. */
@ApplicationScoped
public class EmptyBoxes {

    @Inject
    private Boxes boxes;

    @Inject
    private Event<BoxSealed> sealed;

    /** Those of these branch appraisals into whose open boxes somebody has voted. */
    public Set<Long> votedInto(Collection<Long> branchAppraisals) {
        return boxes.open(branchAppraisals).stream().filter(this::holdsVotes).map(Boxes.Box::branchAppraisalId).collect(Collectors.toSet());
    }

    /** @throws Refusal {@code BALLOT_HAS_SHEETS} (branch) where somebody has voted into an open box */
    public void putAway(Collection<Long> branchAppraisals) {
        List<Boxes.Box> open = boxes.open(branchAppraisals);
        open.forEach(box -> boxes.enterAlone(box.branchAppraisalId()));
        for (Boxes.Box box : open) {
            if (holdsVotes(box)) {
                throw Refusal.conflict("BALLOT_HAS_SHEETS", box.branchName()).under("§1.5");
            }
            boxes.seal(box.name(), Caller.current().signature(), 0, 0);
            sealed.fire(new BoxSealed(box.name()));
        }
    }

    private boolean holdsVotes(Boxes.Box box) {
        Boxes.Counts counts = boxes.counts(box);
        return counts.members() + counts.codesUsed() > 0;
    }
}
