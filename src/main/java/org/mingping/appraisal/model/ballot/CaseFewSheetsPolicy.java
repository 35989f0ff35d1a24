package org.mingping.appraisal.model.ballot;

import org.mingping.appraisal.model.Ruling;

/**
 * How many sheets a ballot on one member must have to be counted (§4): as many as must mark each member. In an appraisal the least turnout is enough, for a sheet of many members says little
 * of each voter; here every sheet is one mark, and among fewer one sees who marked what.
 *
 * @param fewest sheets, at least 1
 */
public record CaseFewSheetsPolicy(int fewest) {

    public static final String CLAUSE = "§4";

    /** Refused with {@code CASE_BALLOT_FEW} (sheets, fewest). */
    public Ruling counted(int sheets) {
        return Ruling.of(sheets >= fewest, "CASE_BALLOT_FEW", CLAUSE, sheets, fewest);
    }
}
