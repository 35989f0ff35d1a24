package org.mingping.appraisal.model;

import java.util.List;

/**
 * The answer to one {@link GradeQuestion} with its derivation (§1.13).
 *
 * @param outcome what it came to
 * @param grade the grade if {@link Outcome#GRADED}, otherwise {@code null}
 * @param byVotes the grade the votes alone give, {@code null} if they give none: what a superior compares {@code grade} with
 * (§1.9)
 * @param derivation every rule tried, in order
 */
public record Verdict(Outcome outcome, Grade grade, Grade byVotes, List<Step> derivation) {

    public Verdict {
        if ((outcome == Outcome.GRADED) != (grade != null)) {
            throw new IllegalArgumentException(outcome + " with grade " + grade);
        }
    }

    /** Whether the member competes for a slot of the quota, if that was not applied yet (§1.8). */
    public boolean isExcellent() {
        return grade == Grade.EXCELLENT;
    }
}
