package org.mingping.appraisal.model;

import java.util.List;
import java.util.Objects;

/**
 * One person's entry of a branch's paper ballots (§1.5).
 *
 * @param enteredBy who typed it
 * @param returned sheets that came back
 * @param rows one for each member appraised
 */
public record TallyEntry(String enteredBy, ReturnedSheets returned, List<TallyRow> rows) {

    public TallyEntry {
        Objects.requireNonNull(enteredBy, "enteredBy");
        Objects.requireNonNull(returned, "returned");
        rows = List.copyOf(rows);
    }
}
