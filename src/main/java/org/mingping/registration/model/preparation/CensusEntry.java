package org.mingping.registration.model.preparation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One line of a branch's list.
 *
 * @param added       by the branch; otherwise drawn from the records
 * @param struck      the branch says it is not so
 * @param explanation of whatever differs from the records; null where nobody gave one
 */
public record CensusEntry(long id, long memberId, String name, CensusGround ground, String kind, LocalDate since, boolean added, boolean struck, String explanation, String recordedBy,
                          OffsetDateTime recordedAt) implements Serializable {

    public CensusFact fact() {
        return new CensusFact(memberId, ground, kind, since);
    }
}
