package org.mingping.findings;

import java.time.YearMonth;
import java.util.List;

/**
 * A finding was closed because there was a good reason. The room that knows the months marks them EXCUSED within the same transaction, so that the next
 * run begins after them.
 *
 * @param reason the township's words, or the branch's, with which it agreed
 */
public record FindingExcused(long findingId, long memberId, FailureKind kind, List<YearMonth> months, String reason) {

    public FindingExcused {
        months = List.copyOf(months);
    }
}
