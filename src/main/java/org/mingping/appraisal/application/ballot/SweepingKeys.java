package org.mingping.appraisal.application.ballot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Infrastructure;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Scope;

/**
 * Destroys the keys of boxes that are sealed: what a server that ended between a sealing and the destruction of its key left behind. A key whose box is not there
 * stays: another server may be opening it at this moment, and it opens nothing.
 */
@Stateless
@Infrastructure("a timer's work: takes no input")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepingKeys {

    @Inject
    private KeyStore keys;

    @Inject
    private Boxes boxes;

    /** @return how many were destroyed */
    public int sweep() {
        List<BoxName> kept = keys.boxes();
        if (kept.isEmpty()) {
            return 0;
        }
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            List<BoxName> sealed = boxes.sealedAmong(kept);
            sealed.forEach(keys::destroy);
            return sealed.size();
        } finally {
            Scope.restore(before);
        }
    }
}
