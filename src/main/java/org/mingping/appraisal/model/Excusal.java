package org.mingping.appraisal.model;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * Whether an infirm member need not take part (§1.4): excused as long as the branch deliberates, so that nobody is excused from what is
 * over; from then on heard, and told the result.
 */
@Embeddable
public class Excusal {

    public static final String CLAUSE = "§1.4";

    private boolean excused;
    private String excuseReason;
    private String opinionHeard;
    private LocalDate resultToldOn;

    /** @param toldOn when the member was told the grade, null before */
    void grant(String reason, Phase phase, LocalDate toldOn) {
        requireOpen(phase);
        excuseReason = Written.text(reason, "EXCUSE_REASON");
        excused = true;
        resultToldOn = toldOn;
    }

    /** Takes an excuse back that should not have been given, with all that hung on it. */
    void withdraw(String name, Phase phase) {
        requireOpen(phase);
        requireExcused(name);
        excused = false;
        excuseReason = null;
        opinionHeard = null;
        resultToldOn = null;
    }

    void hear(String name, String opinion) {
        requireExcused(name);
        opinionHeard = Written.text(opinion, "OPINION_TEXT");
    }

    /** The member was told; null where the telling is void. */
    void told(LocalDate on) {
        resultToldOn = excused ? on : null;
    }

    private static void requireOpen(Phase phase) {
        if (phase.hasReached(Phase.GENERAL_MEETING)) {
            throw Refusal.conflict("EXCUSE_TOO_LATE").under(CLAUSE);
        }
    }

    private void requireExcused(String name) {
        if (!excused) {
            throw Refusal.conflict("NOT_EXCUSED", name).under(CLAUSE);
        }
    }

    boolean isExcused() {
        return excused;
    }

    String opinionHeard() {
        return opinionHeard;
    }
}
