package org.mingping.appraisal.model;

import java.util.List;
import java.util.Objects;

/**
 * One person's entry of a branch's paper ballots (§1.5).
 *
 * @param enteredBy who typed it
 * @param sheets sheets returned
 * @param rows one for each member appraised
 */
public record TallyEntry(String enteredBy, int sheets, List<TallyRow> rows) {

    public TallyEntry {
        Objects.requireNonNull(enteredBy, "enteredBy");
        rows = List.copyOf(rows);
    }
}
