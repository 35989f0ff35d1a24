package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.persistence.ballot.OverdueBoxes;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;

/**
 * Closes the ballots whose deadline is over (§1.5), each as its officer would and in transactions of its own. What is due follows from the boxes and not from the
 * moment of firing: what came due while nothing was running is found at start. A ballot that cannot be closed stays as it is; it is tried again when something about it
 * has changed, or after a pause (decision 0004, 33).
 */
@ApplicationScoped
public class ClosingDueBallots {

    private static final Logger LOG = Logger.getLogger(ClosingDueBallots.class.getName());
    /** Somebody was quicker: it is closed, or extended. */
    private static final Set<String> SETTLED = Set.of("WRONG_PHASE", "BALLOT_CLOSED", "DEADLINE_AHEAD");

    @Inject
    private OverdueBook book;

    @Inject
    private ClosingBallot closing;

    @Inject
    private Failures failures;

    /**
     * Throws nothing: a container may give a timer up whose work has failed.
     *
     * @param via {@code TIMER}, or {@code START}
     */
    public void run(Caller.Via via) {
        try {
            book.due().forEach(box -> tried(box, via));
        } catch (RuntimeException failure) {
            log(failure, "ballots past their deadline could not be looked for");
        }
    }

    /** One that fails does not keep the others from being closed. */
    private void tried(OverdueBoxes.Due box, Caller.Via via) {
        try {
            if (book.claim(box)) {
                close(box, via);
            }
        } catch (Exception failure) {
            String number = log(failure, "a ballot past its deadline could not be closed");
            try {
                book.refused(box, "CLOSING_FAILED", List.of(number));
            } catch (RuntimeException untold) {
                log(untold, "nobody could be told of failure " + number);
            }
        }
    }

    private String log(Exception failure, String what) {
        String number = failures.log(failure);
        LOG.log(Level.SEVERE, () -> what + " (failure " + number + ") and will be tried again");
        return number;
    }

    private void close(OverdueBoxes.Due box, Caller.Via via) throws Exception {
        Caller inItsPlace = Caller.inPlaceOf(Role.BRANCH_OFFICER, box.countyId(), box.organisationId(), box.branchName(), box.scopePath(), via);
        try {
            inItsPlace.perform(() -> closing.atDeadline(box.branchAppraisalId()));
        } catch (Refusal refusal) {
            if (!SETTLED.contains(refusal.code())) {
                book.refused(box, refusal.code(), refusal.arguments().stream().map(String::valueOf).toList());
            }
        }
    }
}
