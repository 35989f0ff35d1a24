package org.mingping.appraisal.model;

import java.util.Optional;

/** A year's grade is that of its second half, or of the first where the second has none (§1.12). */
public final class AnnualGradePolicy {

    private AnnualGradePolicy() {
    }

    public static Optional<Grade> of(Optional<Grade> firstHalf, Optional<Grade> secondHalf) {
        return secondHalf.or(() -> firstHalf);
    }
}
