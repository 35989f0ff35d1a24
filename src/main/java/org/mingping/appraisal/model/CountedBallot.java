package org.mingping.appraisal.model;

import java.util.List;

/**
 * A branch's counted ballot.
 *
 * @param issued   sheets given out
 * @param returned sheets that came back, at most {@code issued}
 * @param lines    one for each member appraised
 */
public record CountedBallot(long branchAppraisalId, int issued, int returned, List<Line> lines) {

    public CountedBallot {
        lines = List.copyOf(lines);
    }

    /** A member's totals. */
    public record Line(long memberAppraisalId, Votes votes) {
    }
}
