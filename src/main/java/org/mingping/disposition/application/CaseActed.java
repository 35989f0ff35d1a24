package org.mingping.disposition.application;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.Disposition;

/**
 * A line was written in a case's book; whoever follows does so within the same transaction, so that nothing lies between a decision and what follows from it.
 *
 * @param endedBefore the day on which the membership ended by this case, before the act
 * @param endedAfter  and after it
 */
public record CaseActed(long caseId, long memberId, CaseAction action, Optional<Disposition> disposition, Optional<LocalDate> endedBefore, Optional<LocalDate> endedAfter) {
}
