package org.mingping.appraisal.model;

import java.util.Objects;

/**
 * One member's line of a paper tally (§1.5).
 *
 * @param member names the member to whoever asks
 * @param label how the line is called in a refusal: a name, or a workbook's row number
 * @param voted whether the member returned a sheet, and so could not mark themselves on it
 * @param votes the member's marks, counted
 */
public record TallyRow(String member, String label, boolean voted, Votes votes) {

    public TallyRow {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(votes, "votes");
    }
}
