package org.mingping.appraisal.web;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.shared.web.Words;

/** The phases of one branch's appraisal as the steps of its page. */
final class PhaseSteps {

    private PhaseSteps() {
    }

    /**
     * One step.
     *
     * @param state {@code done}, {@code current} or {@code coming}
     * @param date  in the language of the page, or empty
     */
    public record PhaseStep(Phase phase, String name, String state, String date) {
    }

    /**
     * All of them, in order.
     *
     * @param opened when the cycle was opened, and with it the first phase entered
     * @param met    when the meeting's vote was put down; null where that is not on record or not the caller's to see
     */
    static List<PhaseStep> of(BranchAppraisal branch, TemporalAccessor opened, TemporalAccessor met) {
        return Arrays.stream(Phase.values())
                .map(phase -> new PhaseStep(phase, Words.word("appraisal", "phase", phase), state(phase, branch), Words.day(date(phase, branch, opened, met))))
                .toList();
    }

    private static String state(Phase phase, BranchAppraisal branch) {
        int distance = phase.compareTo(branch.getPhase());
        if (distance == 0) {
            return phase == Phase.CONFIRMED ? "done" : "current";
        }
        return distance < 0 ? "done" : "coming";
    }

    /** When the phase was entered, or for what happens on one day that day; null where it is not on record or still to come. */
    private static TemporalAccessor date(Phase phase, BranchAppraisal branch, TemporalAccessor opened, TemporalAccessor met) {
        if (!branch.getPhase().hasReached(phase)) {
            return null;
        }
        if (phase == branch.getPhase()) {
            return branch.getPhaseSince();
        }
        return switch (phase) {
            case SELF_ASSESSMENT -> opened;
            case BALLOT -> branch.getRollFrozenAt();
            case COMMITTEE_REVIEW -> branch.getTalliedAt();
            case GENERAL_MEETING -> branch.getMeetingOn();
            case EXAMINATION -> met == null ? branch.getMeetingOn() : met;
            case PUBLICITY -> branch.getPostedOn();
            case CONFIRMED -> branch.getConfirmedOn();
        };
    }
}
