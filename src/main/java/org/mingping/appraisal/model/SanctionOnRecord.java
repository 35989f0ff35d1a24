package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.util.Objects;
import org.mingping.organisation.model.SanctionKind;

/**
 * A sanction as grading and voting rights see it (§1.3, §1.7).
 *
 * @param kind what was decided
 * @param decidedOn the day of the decision
 */
public record SanctionOnRecord(SanctionKind kind, LocalDate decidedOn) {

    public SanctionOnRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(decidedOn, "decidedOn");
    }
}
