package org.mingping.organisation;

import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.model.SanctionKind;

/**
 * Sanctions have come on record: grades not yet confirmed are determined again, within the same transaction (domain §1.7).
 *
 * @param sanctions those that were not on record before
 */
public record SanctionsRecorded(List<One> sanctions) {

    public SanctionsRecorded {
        sanctions = List.copyOf(sanctions);
    }

    /** A sanction against a member. */
    public record One(long memberId, SanctionKind kind, LocalDate decidedOn) {
    }
}
