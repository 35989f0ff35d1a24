package org.mingping.organisation;

import java.time.LocalDate;
import org.mingping.organisation.model.SanctionKind;

/** A sanction has come on record: a grade not yet confirmed is determined again, within the same transaction (domain §1.7). */
public record SanctionRecorded(long memberId, SanctionKind kind, LocalDate decidedOn) {
}
