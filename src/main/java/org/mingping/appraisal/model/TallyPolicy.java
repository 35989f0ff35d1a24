package org.mingping.appraisal.model;

import java.util.HashMap;
import java.util.Map;

/** Paper ballots are entered twice, by different people, and must add up (§1.5). Every refusal names the row that is wrong. */
public final class TallyPolicy {

    public static final String CLAUSE = "§1.5";

    private TallyPolicy() {
    }

    /**
     * Who stands on the sheet.
     *
     * @param mayVote whether a sheet can have been theirs
     * @param graded  whether votes grade them; marks of a probationary member count nowhere and may be left out (§1.7)
     */
    public record Line(boolean mayVote, boolean graded) {

        /** Whether nobody needs these marks and there are none. */
        public boolean isLeftOut(Votes votes) {
            return !graded && votes.cast() == 0;
        }
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

    /**
     * The first row that does not add up refuses; {@code TALLY_MEMBER_TWICE} (row) if a member has two rows, {@code TALLY_NO_VOTE} (row) if
     * a sheet is put down as theirs who may not vote, {@code TALLY_VOTED_TOO_MANY} (rows so marked, members' sheets) if more have voted than
     * members' sheets came back.
     *
     * @param sheet who stands on it, by {@link TallyRow#member}
     */
    public static Ruling addsUp(TallyEntry entry, Map<String, Line> sheet) {
        Map<String, TallyRow> seen = new HashMap<>();
        for (TallyRow row : entry.rows()) {
            if (seen.put(row.member(), row) != null) {
                return Ruling.of(false, "TALLY_MEMBER_TWICE", CLAUSE, row.label());
            }
            Ruling ruling = fits(row, entry.returned().total(), sheet.get(row.member()));
            if (ruling.refused()) {
                return ruling;
            }
        }
        int voted = (int) entry.rows().stream().filter(TallyRow::voted).count();
        return Ruling.of(voted <= entry.returned().members(), "TALLY_VOTED_TOO_MANY", CLAUSE, voted, entry.returned().members());
    }

    private static Ruling fits(TallyRow row, int sheets, Line line) {
        if (row.voted() && !line.mayVote()) {
            return Ruling.of(false, "TALLY_NO_VOTE", CLAUSE, row.label());
        }
        return line.isLeftOut(row.votes()) ? Ruling.of(true, "TALLY_ADDS_UP", CLAUSE) : addsUp(row, sheets);
    }

    /**
     * Refused with {@code TALLY_SAME_PERSON} (who), {@code TALLY_MEMBER_SHEETS_DIFFER}, {@code TALLY_REPRESENTATIVE_SHEETS_DIFFER}, {@code TALLY_ROW_MISSING} (row)
     * if one entry has a member the other lacks, {@code TALLY_ENTRIES_DIFFER} (row). Each has been found to add up before. None says what
     * the other person typed: the second would only have to type it again.
     */
    public static Ruling agree(TallyEntry first, TallyEntry second) {
        if (first.enteredBy().equals(second.enteredBy())) {
            return Ruling.of(false, "TALLY_SAME_PERSON", CLAUSE, first.enteredBy());
        }
        if (first.returned().members() != second.returned().members()) {
            return Ruling.of(false, "TALLY_MEMBER_SHEETS_DIFFER", CLAUSE);
        }
        if (first.returned().representatives() != second.returned().representatives()) {
            return Ruling.of(false, "TALLY_REPRESENTATIVE_SHEETS_DIFFER", CLAUSE);
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
        return Ruling.of(true, "TALLY_ADDS_UP", CLAUSE);
    }
}
