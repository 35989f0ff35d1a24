package org.mingping.appraisal.model;

import java.time.MonthDay;
import java.util.Objects;
import org.mingping.shared.Half;
import org.mingping.shared.Share;

/**
 * The numbers of the procedure around the grades.
 *
 * @param minimumTurnout at least this share of the voters' sheets must come back (§1.5)
 * @param minimumMarkers every member is marked by at least this many people (§4)
 * @param quorum at least this share of the members entitled to vote must be present (§1.10)
 * @param majority more than this share of the members entitled to vote must be in favour (§1.10)
 * @param publicityWorkingDays working days of publicity (§1.11)
 * @param firstHalfOpens day on which the timer opens the first half's cycle (§1.1)
 * @param secondHalfOpens day on which the timer opens the second half's cycle (§1.1)
 */
public record ProcedureParameters(Share minimumTurnout, int minimumMarkers, Share quorum, Share majority,
        int publicityWorkingDays, MonthDay firstHalfOpens, MonthDay secondHalfOpens) {

    public ProcedureParameters {
        Objects.requireNonNull(minimumTurnout, "minimumTurnout");
        Objects.requireNonNull(quorum, "quorum");
        Objects.requireNonNull(majority, "majority");
        Objects.requireNonNull(firstHalfOpens, "firstHalfOpens");
        Objects.requireNonNull(secondHalfOpens, "secondHalfOpens");
    }

    public MonthDay opens(Half half) {
        return half == Half.H1 ? firstHalfOpens : secondHalfOpens;
    }
}
