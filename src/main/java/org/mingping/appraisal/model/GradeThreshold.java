package org.mingping.appraisal.model;

import java.util.Objects;
import org.mingping.shared.Share;

/**
 * What a grade asks of the votes (§1.6).
 *
 * @param minimum at least this share of votes for the grade or a better one
 * @param maximumUnqualified at most this share of 不合格票
 */
public record GradeThreshold(Share minimum, Share maximumUnqualified) {

    public GradeThreshold {
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(maximumUnqualified, "maximumUnqualified");
    }
}
