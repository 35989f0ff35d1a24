package org.mingping.appraisal.model;

import org.mingping.shared.Share;

/** Whether enough sheets came back (§1.5), and whether enough people will mark each member (§4). */
public final class TurnoutPolicy {

    public static final String CLAUSE = "§1.5";
    public static final String SMALL_NUMBERS_CLAUSE = "§4";

    private final Share minimum;
    private final int minimumMarkers;

    public TurnoutPolicy(RuleSetParameters parameters) {
        this.minimum = parameters.procedure().minimumTurnout();
        this.minimumMarkers = parameters.procedure().minimumMarkers();
    }

    /**
     * Refused with {@code TURNOUT_COUNTS} (sheets, voters) if more sheets came back than there are voters or nobody may vote, or
     * with {@code TURNOUT_TOO_LOW} (sheets, voters, needed).
     *
     * @param sheets sheets returned
     * @param members members on the roll of those who may vote
     * @param massRepresentatives 群众代表 on their list
     */
    public Ruling reached(int sheets, int members, int massRepresentatives) {
        int voters = members + massRepresentatives;
        if (members < 0 || massRepresentatives < 0 || voters == 0 || sheets < 0 || sheets > voters) {
            return Ruling.of(false, "TURNOUT_COUNTS", CLAUSE, sheets, voters);
        }
        return Ruling.of(new Share(sheets, voters).isAtLeast(minimum), "TURNOUT_TOO_LOW", CLAUSE, sheets, voters,
                minimum.ceilingOf(voters));
    }

    /**
     * A counted paper ballot, as {@link #reached}; refused with {@code TURNOUT_ISSUED} (sheets given out, voters) if more sheets were given
     * out than there are voters, with {@code TURNOUT_RETURNED} (sheets returned, sheets given out) if more came back than were given out.
     *
     * @param issued sheets given out
     * @param returned sheets that came back
     * @param members members on the roll of those who may vote
     * @param representatives 群众代表 on the list that was frozen with the roll, or null where totals came without a ballot having been
     *                        opened here: the sheets beyond the members' own were then theirs
     */
    public Ruling counted(int issued, int returned, int members, Integer representatives) {
        int listed = representatives == null ? Math.max(0, issued - members) : representatives;
        return Ruling.of(issued <= members + listed, "TURNOUT_ISSUED", CLAUSE, issued, members + listed)
                .and(Ruling.of(returned <= issued, "TURNOUT_RETURNED", CLAUSE, returned, issued))
                .and(reached(returned, members, listed));
    }

    /** Paper sheets of a ballot that is also held on screens, as {@link #counted}: whether enough voted shows when it is closed. */
    public Ruling possible(int issued, int returned, int members, int massRepresentatives) {
        int voters = members + massRepresentatives;
        return Ruling.of(issued <= voters, "TURNOUT_ISSUED", CLAUSE, issued, voters).and(Ruling.of(returned <= issued, "TURNOUT_RETURNED", CLAUSE, returned, issued));
    }

    /**
     * Refused with {@code MARKERS_TOO_FEW} (markers, needed) if some member would be marked by fewer people than the rule set
     * asks: more mass representatives are needed, or a joint ballot.
     *
     * @param members members on the roll of those who may vote; none marks themselves
     * @param massRepresentatives 群众代表 on their list
     */
    public Ruling enoughMarkers(int members, int massRepresentatives) {
        int fewest = Math.max(0, members - 1) + massRepresentatives;
        return Ruling.of(fewest >= minimumMarkers, "MARKERS_TOO_FEW", SMALL_NUMBERS_CLAUSE, fewest, minimumMarkers);
    }
}
