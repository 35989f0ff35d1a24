package org.mingping.appraisal.model.ballot;

import java.util.Map;
import org.mingping.appraisal.model.Ruling;

/**
 * What small numbers would give away (§4). Of a group, the sheets of each way to vote are none or at least as many as the rule set asks:
 * otherwise who voted the rare way would be known by it. The same holds of both groups together: two people know what paper came to, so that the result less
 * the paper is what came from screens. Two groups stand apart only where each is as large.
 *
 * @param fewest markers that hide each other, at least 1
 */
public record SmallNumbersPolicy(int fewest) {

    public static final String CLAUSE = "§4";

    /**
     * Sheets that came each way.
     *
     * @param electronic sheets in the box
     * @param onPaper    sheets typed
     */
    public record Ways(int electronic, int onPaper) {

        Ways and(Ways others) {
            return new Ways(electronic + others.electronic, onPaper + others.onPaper);
        }
    }

    /**
     * Each group by itself as {@link #hidden(Ways)}, then both together: refused with {@code BALLOT_FEW_ON_PAPER_TOGETHER} (sheets, fewest) or
     * {@code BALLOT_FEW_ELECTRONIC_TOGETHER} (sheets, fewest). One member's sheet from a screen beside representatives' paper alone is otherwise what the pooled
     * result has more than the totals that two people typed.
     */
    public Ruling hidden(Ways members, Ways representatives) {
        return hidden(members).and(hidden(representatives)).and(hidden(members.and(representatives), "_TOGETHER"));
    }

    /**
     * Of one group: refused with {@code BALLOT_FEW_ON_PAPER} (sheets, fewest) or {@code BALLOT_FEW_ELECTRONIC} (sheets, fewest).
     */
    Ruling hidden(Ways sheets) {
        return hidden(sheets, "");
    }

    private Ruling hidden(Ways sheets, String ofWhom) {
        return Ruling.of(isHidden(sheets.onPaper()) || sheets.electronic() == 0, "BALLOT_FEW_ON_PAPER" + ofWhom, CLAUSE, sheets.onPaper(), fewest)
                .and(Ruling.of(isHidden(sheets.electronic()) || sheets.onPaper() == 0, "BALLOT_FEW_ELECTRONIC" + ofWhom, CLAUSE, sheets.electronic(), fewest));
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
