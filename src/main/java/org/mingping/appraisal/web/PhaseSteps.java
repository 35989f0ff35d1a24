package org.mingping.appraisal.web;

import java.time.Instant;
import java.time.LocalDate;
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

    static List<PhaseStep> of(BranchAppraisal branch) {
        return Arrays.stream(Phase.values())
                .map(phase -> new PhaseStep(phase, Words.word("appraisal", "phase", phase), state(phase, branch), Words.day(date(phase, branch))))
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
    private static TemporalAccessor date(Phase phase, BranchAppraisal branch) {
        if (!branch.getPhase().hasReached(phase)) {
            return null;
        }
        if (phase == branch.getPhase()) {
            return branch.getPhaseSince();
        }
        LocalDate day = switch (phase) {
            case GENERAL_MEETING -> branch.getMeetingOn();
            case PUBLICITY -> branch.getPostedOn();
            case CONFIRMED -> branch.getConfirmedOn();
            default -> null;
        };
        return day == null ? entered(phase, branch) : day;
    }

    private static Instant entered(Phase phase, BranchAppraisal branch) {
        return switch (phase) {
            case BALLOT -> branch.getRollFrozenAt();
            case COMMITTEE_REVIEW -> branch.getTalliedAt();
            default -> null;
        };
    }
}
