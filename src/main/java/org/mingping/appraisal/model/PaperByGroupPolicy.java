package org.mingping.appraisal.model;

/**
 * Who can have cast the paper that came back (§1.3, §1.5): no group casts more sheets, on paper and on screens together, than it has voters, and each member's
 * sheet is somebody's who did not vote on a screen.
 *
 * @param voters          members on the roll who may vote
 * @param representatives 群众代表 on the frozen list
 */
public record PaperByGroupPolicy(int voters, int representatives) {

    public static final String CLAUSE = "§1.5";

    /**
     * Refused with {@code PAPER_REPRESENTATIVES_TOO_MANY} (their sheets, codes used, names on the list) or {@code PAPER_MEMBERS_TOO_MANY} (their sheets,
     * members who voted on screens, voters).
     *
     * @param onScreens members who voted on a screen
     * @param codesUsed codes with which a representative has voted
     */
    public Ruling within(ReturnedSheets returned, int onScreens, int codesUsed) {
        return Ruling.of(returned.representatives() + codesUsed <= representatives, "PAPER_REPRESENTATIVES_TOO_MANY", CLAUSE, returned.representatives(), codesUsed,
                        representatives)
                .and(Ruling.of(returned.members() + onScreens <= voters, "PAPER_MEMBERS_TOO_MANY", CLAUSE, returned.members(), onScreens, voters));
    }

    /**
     * Refused with {@code PAPER_MEMBERS_UNKNOWN} (members' sheets, rows marked so, other holders) if more of them came back than there are members who can have
     * cast one.
     *
     * @param marked    rows put down as theirs who returned a sheet
     * @param elsewhere members who stand on no row and can have returned a sheet, in a vote again on a few (§1.6): those who were handed one, or where the
     *                  whole vote is on paper and none was handed out by name, all who may vote
     */
    public Ruling known(ReturnedSheets returned, int marked, int elsewhere) {
        return Ruling.of(returned.members() <= marked + elsewhere, "PAPER_MEMBERS_UNKNOWN", CLAUSE, returned.members(), marked, elsewhere);
    }
}
