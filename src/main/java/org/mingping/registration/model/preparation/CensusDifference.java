package org.mingping.registration.model.preparation;

import java.io.Serializable;

/**
 * Where a branch's list and the records part.
 *
 * @param entry     the line that says more or less than the records; null where the list has none
 * @param fact      what is, or is not, on record
 * @param explained whether the branch has said why
 */
public record CensusDifference(Kind kind, CensusEntry entry, CensusFact fact, boolean explained) implements Serializable {

    /** How they part. */
    public enum Kind {
        /** On record, not on the list: it is taken in, and may then be struck with a reason. */
        MISSING,
        /** On the list, not on record. */
        UNRECORDED,
        /** On record, struck on the list. */
        STRUCK
    }
}
