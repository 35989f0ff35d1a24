package org.mingping.appraisal.model;

import java.util.HashMap;
import java.util.Map;

/** Paper ballots are entered twice, by different people, and must add up (§1.5). Every refusal names the row that is wrong. */
public final class TallyPolicy {

    public static final String CLAUSE = "§1.5";

    private TallyPolicy() {
    }

    /**
     * Refused with {@code TALLY_DOES_NOT_ADD_UP} (row, marks entered, marks expected): a member's marks are the sheets returned,
     * one less for a member who voted, because nobody marks themselves.
     */
    public static Ruling addsUp(TallyRow row, int sheets) {
        int expected = row.voted() ? sheets - 1 : sheets;
        return Ruling.of(row.votes().cast() == expected, "TALLY_DOES_NOT_ADD_UP", CLAUSE, row.label(), row.votes().cast(),
                expected);
    }

    /** The first row that does not add up refuses; {@code TALLY_MEMBER_TWICE} (row) if a member has two rows. */
    public static Ruling addsUp(TallyEntry entry) {
        Map<String, TallyRow> seen = new HashMap<>();
        for (TallyRow row : entry.rows()) {
            if (seen.put(row.member(), row) != null) {
                return Ruling.of(false, "TALLY_MEMBER_TWICE", CLAUSE, row.label());
            }
            Ruling ruling = addsUp(row, entry.sheets());
            if (ruling.refused()) {
                return ruling;
            }
        }
        return Ruling.of(true, "TALLY_ADDS_UP", CLAUSE);
    }

    /**
     * Refused with {@code TALLY_SAME_PERSON} (who), {@code TALLY_SHEETS_DIFFER} (first, second), {@code TALLY_ROW_MISSING} (row)
     * if one entry has a member the other lacks, {@code TALLY_ENTRIES_DIFFER} (row), or as {@link #addsUp(TallyEntry)} refuses.
     */
    public static Ruling agree(TallyEntry first, TallyEntry second) {
        if (first.enteredBy().equals(second.enteredBy())) {
            return Ruling.of(false, "TALLY_SAME_PERSON", CLAUSE, first.enteredBy());
        }
        if (first.sheets() != second.sheets()) {
            return Ruling.of(false, "TALLY_SHEETS_DIFFER", CLAUSE, first.sheets(), second.sheets());
        }
        Map<String, TallyRow> others = new HashMap<>();
        second.rows().forEach(row -> others.put(row.member(), row));
        for (TallyRow row : first.rows()) {
            TallyRow other = others.remove(row.member());
            if (other == null) {
                return Ruling.of(false, "TALLY_ROW_MISSING", CLAUSE, row.label());
            }
            if (!other.votes().equals(row.votes()) || other.voted() != row.voted()) {
                return Ruling.of(false, "TALLY_ENTRIES_DIFFER", CLAUSE, row.label());
            }
        }
        for (TallyRow row : second.rows()) {
            if (others.containsKey(row.member())) {
                return Ruling.of(false, "TALLY_ROW_MISSING", CLAUSE, row.label());
            }
        }
        return addsUp(first);
    }
}
