package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.persistence.ballot.Boxes;

/**
 * Makes a box with its keys; a part of opening a ballot. The key is kept before the box is written: a box whose key was never kept could never be
 * sealed, while a key whose box came to nothing is replaced by the next try and worth nothing.
 */
@ApplicationScoped
public class OpeningBox {

    /** The branch's first vote; votes again are typed from paper. */
    private static final int FIRST = 1;

    @Inject
    private Boxes boxes;

    @Inject
    private KeyStore keys;

    @Inject
    private SheetSeal seal;

    public void open(BranchAppraisal branch) {
        SheetSeal.Pair pair = seal.newPair();
        BoxName box = new BoxName(branch.getCountyId(), branch.getId(), FIRST);
        keys.keep(box, pair.publicKey(), pair.privateKey());
        boxes.open(branch, FIRST, pair.publicKey(), seal.proof(box, pair.publicKey()));
    }
}
