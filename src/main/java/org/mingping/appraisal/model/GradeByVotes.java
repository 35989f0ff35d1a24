package org.mingping.appraisal.model;

import java.util.Optional;
import org.mingping.shared.Share;

/** The grade that votes alone give (§1.6): the best whose shares are reached. */
public final class GradeByVotes {

    private final RuleSetParameters parameters;

    public GradeByVotes(RuleSetParameters parameters) {
        this.parameters = parameters;
    }

    /** The grade without anything else that may bear on it; empty if there are no votes or no rule fits them. */
    public Optional<Grade> of(Votes votes, Denominator denominator) {
        return Optional.ofNullable(votes.counted(denominator) == 0 ? null : of(votes, denominator, new Worksheet()));
    }

    /** As {@link #of(Votes, Denominator)}, with each rule written down; there must be votes. {@code null} if no rule fits. */
    Grade of(Votes votes, Denominator denominator, Worksheet worksheet) {
        int counted = votes.counted(denominator);
        Share unqualified = new Share(votes.unqualified(), counted);
        int sum = votes.excellent();
        if (reached(Rule.EXCELLENT, parameters.excellent(), new Share(sum, counted), unqualified, worksheet)) {
            return Grade.EXCELLENT;
        }
        sum += votes.qualified();
        if (reached(Rule.QUALIFIED, parameters.qualified(), new Share(sum, counted), unqualified, worksheet)) {
            return Grade.QUALIFIED;
        }
        sum += votes.basicallyQualified();
        if (reached(Rule.BASICALLY_QUALIFIED, parameters.basicallyQualified(), new Share(sum, counted), unqualified, worksheet)) {
            return Grade.BASICALLY_QUALIFIED;
        }
        return null;
    }

    private static boolean reached(Rule rule, GradeThreshold threshold, Share share, Share unqualified, Worksheet worksheet) {
        boolean holds = share.isAtLeast(threshold.minimum()) && unqualified.isAtMost(threshold.maximumUnqualified());
        return worksheet.tried(rule, holds, share, threshold.minimum(), unqualified, threshold.maximumUnqualified());
    }
}
