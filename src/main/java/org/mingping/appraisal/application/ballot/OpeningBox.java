package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.persistence.ballot.Boxes;

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

    /** @param until the deadline, null for the default @throws org.mingping.shared.Refusal as {@code DeadlinePolicy#mayOpen}, or of the key store */
    public void open(BranchAppraisal branch, OffsetDateTime until) {
        OffsetDateTime closesAt = deadlines.opening(until);
        SheetSeal.Pair pair = seal.newPair();
        BoxName box = new BoxName(branch.getCountyId(), branch.getId(), BoxName.FIRST);
        keys.keep(box, pair.publicKey(), pair.privateKey());
        boxes.open(branch, BoxName.FIRST, pair.publicKey(), seal.proof(box, pair.publicKey()), closesAt);
    }
}
