package org.mingping.findings;

import java.time.LocalDate;
import java.util.List;

/** Findings as they stand, for rooms that count who falls under the three failures (domain §6). */
public interface FindingsOnRecord {

    /**
     * Of members who belong to these organisations, within the caller's scope: every finding that was not excused.
     *
     * @param branches ids
     */
    List<Line> standing(List<Long> branches);

    /** @param branch id of the member's branch @param since first day of the first failed month */
    record Line(long memberId, long branch, FailureKind kind, LocalDate since) {
    }
}
