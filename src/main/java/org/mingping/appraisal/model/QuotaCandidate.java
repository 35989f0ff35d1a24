package org.mingping.appraisal.model;

import java.util.Comparator;
import java.util.Objects;
import org.mingping.shared.Share;

/**
 * A member whom everything but the quota would make EXCELLENT (§1.8).
 *
 * @param id names the candidate to whoever asks
 * @param votes the votes by which candidates are ranked
 */
public record QuotaCandidate(String id, Votes votes) {

    public QuotaCandidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(votes, "votes");
    }

    /** Best first: more 优秀票, then fewer 不合格票, then more 优秀 and 合格票, all as exact shares. */
    public static Comparator<QuotaCandidate> ranking(Denominator denominator) {
        return Comparator.comparing((QuotaCandidate candidate) -> candidate.excellent(denominator), Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.unqualified(denominator))
                .thenComparing(candidate -> candidate.qualifiedOrBetter(denominator), Comparator.reverseOrder());
    }

    private Share excellent(Denominator denominator) {
        return votes.share(votes.excellent(), denominator);
    }

    private Share unqualified(Denominator denominator) {
        return votes.share(votes.unqualified(), denominator);
    }

    private Share qualifiedOrBetter(Denominator denominator) {
        return votes.share(votes.excellent() + votes.qualified(), denominator);
    }
}
