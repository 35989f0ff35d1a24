package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
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

    /** @throws Refusal {@code BALLOT_HAS_SHEETS} (branch) where somebody has voted into an open box */
    public void putAway(Collection<Long> branchAppraisals) {
        List<Boxes.Box> open = boxes.open(branchAppraisals);
        open.forEach(box -> boxes.enterAlone(box.branchAppraisalId()));
        for (Boxes.Box box : open) {
            Boxes.Counts counts = boxes.counts(box);
            if (counts.members() + counts.codesUsed() > 0) {
                throw Refusal.conflict("BALLOT_HAS_SHEETS", box.branchName()).under("§1.5");
            }
            boxes.seal(box.name(), Caller.current().signature(), 0, 0);
            sealed.fire(new BoxSealed(box.name()));
        }
    }
}
