package org.mingping.appraisal.model.ballot;

import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.Ruling;
import org.mingping.appraisal.model.Votes;

/**
 * What one person counted of the paper sheets of a case's ballot (§1.5): whose they were by group, and how they were marked, all together.
 *
 * @param returned sheets that came back
 * @param votes    their marks, abstentions included
 */
public record CasePaperTotals(ReturnedSheets returned, Votes votes) {

    public static final String CLAUSE = "§1.5";

    /** @throws IllegalArgumentException if a count of marks is out of range */
    public static CasePaperTotals of(int members, int representatives, int excellent, int qualified, int basicallyQualified, int unqualified, int abstained) {
        return new CasePaperTotals(new ReturnedSheets(members, representatives), new Votes(excellent, qualified, basicallyQualified, unqualified, abstained));
    }

    /** Each sheet has one mark, for it is about one member. Refused with {@code CASE_PAPER_SUM} (marks, sheets) or, without a sheet, {@code CASE_PAPER_NONE}. */
    public Ruling addsUp() {
        return Ruling.of(returned.total() > 0, "CASE_PAPER_NONE", CLAUSE)
                .and(Ruling.of(votes.cast() == returned.total(), "CASE_PAPER_SUM", CLAUSE, votes.cast(), returned.total()));
    }

    /** Two people type without seeing each other's. Refused with {@code CASE_PAPER_DIFFER}: which number is wrong is not said, for then the second would only repeat it. */
    public Ruling agreesWith(CasePaperTotals other) {
        return Ruling.of(equals(other), "CASE_PAPER_DIFFER", CLAUSE);
    }
}
