package org.mingping.appraisal.model.ballot;

import java.util.Map;
import org.mingping.appraisal.model.Ruling;

/**
 * What small numbers would give away (§4). Of a group, the sheets of each way to vote are none or at least as many as the rule set asks:
 * otherwise who voted the rare way would be known by it. Two groups stand apart only where each is as large.
 *
 * @param fewest markers that hide each other, at least 1
 */
public record SmallNumbersPolicy(int fewest) {

    public static final String CLAUSE = "§4";

    /**
     * Refused with {@code BALLOT_FEW_ON_PAPER} (sheets, fewest) or {@code BALLOT_FEW_ELECTRONIC} (sheets, fewest).
     *
     * @param electronic sheets in the box
     * @param onPaper    sheets typed
     */
    public Ruling hidden(int electronic, int onPaper) {
        return Ruling.of(isHidden(onPaper) || electronic == 0, "BALLOT_FEW_ON_PAPER", CLAUSE, onPaper, fewest)
                .and(Ruling.of(isHidden(electronic) || onPaper == 0, "BALLOT_FEW_ELECTRONIC", CLAUSE, electronic, fewest));
    }

    /** Which group each sheet's marks are stored under. */
    public Map<VoterGroup, VoterGroup> storedAs(int members, int representatives) {
        boolean apart = members >= fewest && representatives >= fewest || members == 0 || representatives == 0;
        return apart ? Map.of(VoterGroup.MEMBERS, VoterGroup.MEMBERS, VoterGroup.REPRESENTATIVES, VoterGroup.REPRESENTATIVES)
                : Map.of(VoterGroup.MEMBERS, VoterGroup.POOLED, VoterGroup.REPRESENTATIVES, VoterGroup.POOLED);
    }

    private boolean isHidden(int sheets) {
        return sheets == 0 || sheets >= fewest;
    }
}
