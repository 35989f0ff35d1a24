package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.ballot.Reconciliation;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Refusal;

/** Whether a box can be sealed: what closing asks before it writes anything, and voiding before it gives a box up. Whoever asks has entered the box alone. */
@ApplicationScoped
public class BoxContents {

    @Inject
    private BallotBox box;

    @Inject
    private OpenedBox opened;

    @Inject
    private VoteTokens tokens;

    /**
     * Who voted into a box.
     *
     * @param representatives codes used
     * @param receipts        of everyone
     */
    record Cast(List<BallotBox.Ticked> ticked, int representatives, List<String> receipts) {
    }

    Cast cast(Boxes.Box open) {
        List<BallotBox.Ticked> ticked = box.ticked(open);
        List<String> receipts = new ArrayList<>(box.codesUsed(open));
        int representatives = receipts.size();
        ticked.forEach(tick -> receipts.add(tick.receipt()));
        return new Cast(ticked, representatives, receipts);
    }

    /**
     * The sheets, opened and reconciled with who voted.
     *
     * @throws Refusal as {@link OpenedBox#sheets}, or {@link Reconciliation#holds}
     */
    List<Reconciliation.Opened> reconciled(Boxes.Box open, BallotRoll.Frozen roll, List<BallotBox.Sheet> stored, Cast cast) {
        List<Reconciliation.Opened> sheets = opened.sheets(open, roll.form(), stored);
        List<String> given = cast.receipts().stream().filter(receipt -> tokens.isGiven(open.name(), receipt)).toList();
        new Reconciliation(appraised(roll, cast.ticked()), cast.representatives(), given).holds(roll.form(), sheets).orConflict();
        return sheets;
    }

    private static Set<Long> appraised(BallotRoll.Frozen roll, List<BallotBox.Ticked> ticked) {
        Set<Long> members = ticked.stream().map(BallotBox.Ticked::memberId).collect(Collectors.toSet());
        return roll.lines().stream().filter(line -> members.contains(line.memberId())).map(BallotRoll.Line::id).collect(Collectors.toSet());
    }
}
