package org.mingping.appraisal.application.ballot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.mingping.access.Infrastructure;
import org.mingping.appraisal.application.Notices;
import org.mingping.appraisal.persistence.ballot.OverdueBoxes;
import org.mingping.organisation.County;
import org.mingping.shared.Scope;

/** What the timer looks up and puts down about ballots past their deadline, each in a transaction of its own, whatever becomes of the closing in between. */
@Stateless
@Infrastructure("a timer's work: takes what it has found itself")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OverdueBook {

    @Inject
    private OverdueBoxes boxes;

    @Inject
    private Notices notices;

    @Inject
    private County county;

    public List<OverdueBoxes.Due> due() {
        return asSystem(boxes::due);
    }

    /** Kept before the closing begins: a server that ends in between leaves it to the next try. @return whether this server is the one to try */
    public boolean claim(OverdueBoxes.Due box) {
        return asSystem(() -> boxes.claim(box));
    }

    /** Why it could not be closed: for the branch's page, and told to the branch and its superior unless they were told just that. */
    public void refused(OverdueBoxes.Due box, String reason, List<String> arguments) {
        asSystem(() -> {
            boolean tell = boxes.refused(box, reason, arguments);
            if (tell) {
                notices.ballotOverdue(box, reason, arguments);
            }
            return tell;
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        Scope before = Scope.bind(Scope.ofSystem(county.id(), county.path()));
        try {
            return work.get();
        } finally {
            Scope.restore(before);
        }
    }
}
