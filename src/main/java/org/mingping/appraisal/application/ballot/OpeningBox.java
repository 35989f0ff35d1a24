package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
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
        open(branch.getCountyId(), branch.getId(), branch.getScopePath(), until);
    }

    /** For the ballot with this number, which lies at {@code path}; the rest as of {@link #open(BranchAppraisal, OffsetDateTime)}. */
    void open(long county, long ballot, String path, OffsetDateTime until) {
        open(new BoxName(county, ballot, BoxName.FIRST), path, false, until);
    }

    /**
     * For a vote again (§1.6), which has a box, a key, codes and receipts of its own.
     *
     * @param members whom it is about, by member appraisal
     * @throws Refusal {@code VOTE_RUNS} where one is open already, or as {@link #open}
     */
    public void again(BranchAppraisal branch, List<Long> members, OffsetDateTime until) {
        if (boxes.latest(branch.getId()).filter(box -> !box.isSealed()).isPresent()) {
            throw Refusal.conflict("VOTE_RUNS").under("§1.6");
        }
        openNext(branch.getCountyId(), branch.getId(), branch.getScopePath(), members, true, until);
    }

    /**
     * In place of a box that was voided, for the same vote.
     *
     * @param members whom a vote again is about, by member appraisal; of no account for the branch's ballot, which is about everybody
     * @return which box of the ballot it is
     */
    int inPlaceOf(Boxes.Box voided, List<Long> members, OffsetDateTime until) {
        return openNext(voided.countyId(), voided.branchAppraisalId(), voided.scopePath(), members, voided.isAgain(), until);
    }

    private int openNext(long county, long ballot, String path, List<Long> members, boolean again, OffsetDateTime until) {
        int round = boxes.latest(ballot).map(Boxes.Box::round).orElse(BoxName.FIRST) + 1;
        open(new BoxName(county, ballot, round), path, again, until);
        if (again) {
            boxes.putOnSheet(boxes.latest(ballot).orElseThrow(), members);
        }
        return round;
    }

    private void open(BoxName box, String path, boolean again, OffsetDateTime until) {
        OffsetDateTime closesAt = deadlines.opening(until);
        SheetSeal.Pair pair = seal.newPair();
        keys.keep(box, pair.publicKey(), pair.privateKey());
        boxes.open(box, path, again, pair.publicKey(), seal.proof(box, pair.publicKey()), closesAt);
    }
}
