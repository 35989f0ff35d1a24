package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Refusal;

/**
 * Makes a box with its keys; a part of opening a ballot. The key is kept before the box is written: a box whose key was never kept could never be
 * sealed, while a key whose box came to nothing is replaced by the next try and worth nothing.
 */
@ApplicationScoped
public class OpeningBox {

    @Inject
    private Boxes boxes;

    @Inject
    private KeyStore keys;

    @Inject
    private SheetSeal seal;

    @Inject
    private Deadlines deadlines;

    /** For the branch's ballot. @param until the deadline, null for the default @throws Refusal as {@code DeadlinePolicy#mayOpen}, or of the key store */
    public void open(BranchAppraisal branch, OffsetDateTime until) {
        open(branch, BoxName.FIRST, until);
    }

    /**
     * For a vote again (§1.6), which has a box, a key, codes and receipts of its own.
     *
     * @param members whom it is about, by member appraisal
     * @throws Refusal {@code VOTE_RUNS} where one is open already, or as {@link #open}
     */
    public void again(BranchAppraisal branch, List<Long> members, OffsetDateTime until) {
        Optional<Boxes.Box> latest = boxes.latest(branch.getId());
        if (latest.filter(box -> !box.isSealed()).isPresent()) {
            throw Refusal.conflict("VOTE_RUNS").under("§1.6");
        }
        open(branch, latest.map(Boxes.Box::round).orElse(BoxName.FIRST) + 1, until);
        boxes.putOnSheet(boxes.latest(branch.getId()).orElseThrow(), members);
    }

    private void open(BranchAppraisal branch, int round, OffsetDateTime until) {
        OffsetDateTime closesAt = deadlines.opening(until);
        SheetSeal.Pair pair = seal.newPair();
        BoxName box = new BoxName(branch.getCountyId(), branch.getId(), round);
        keys.keep(box, pair.publicKey(), pair.privateKey());
        boxes.open(branch, round, pair.publicKey(), seal.proof(box, pair.publicKey()), closesAt);
    }
}
