package org.mingping.appraisal.web.ballot;

import static org.mingping.access.PageEntry.forRoles;
import static org.mingping.access.PageEntry.open;
import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import java.util.List;
import org.mingping.access.PageEntry;

/** The pages and doors of the ballot, a part of its room's. */
public final class BallotPages {

    public static final String BALLOT = "/appraisal/ballot.xhtml";

    /** An open ballot on a case, and what it came to, for offices. */
    public static final String CASE = "/appraisal/case-ballot.xhtml";

    /** Short, because people type it from a slip. */
    static final String VOTE = "/vote.xhtml";
    /** Where a member's page sends to. */
    static final String OWN_DOOR = "/ballot/*";
    /** Where a code's page sends to: open, since whoever holds a code has no account. */
    static final String CODE_DOOR = "/vote/*";
    static final String SLIPS = "/appraisal/slips.pdf";
    static final String SHEETS = "/appraisal/sheets.pdf";

    /** Numbers of an open ballot, asked for by the page that shows them. */
    static final String TURNOUT = "/appraisal/turnout";

    private static final String ROOM = "appraisal";

    private BallotPages() {
    }

    public static List<PageEntry> pages() {
        return List.of(
                forRoles(BALLOT, ROOM, "ballot.title", MEMBER),
                forRoles(CASE, ROOM, "caseBallot.title", BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER),
                forRoles(OWN_DOOR, ROOM, "ballot.title", MEMBER),
                open(VOTE, ROOM, "vote.title"),
                open(CODE_DOOR, ROOM, "vote.title"),
                forRoles(SLIPS, ROOM, "slips.title", BRANCH_OFFICER),
                forRoles("/appraisal/paper.xhtml", ROOM, "paper.title", BRANCH_OFFICER),
                forRoles(SHEETS, ROOM, "sheets.title", BRANCH_OFFICER),
                forRoles(TURNOUT, ROOM, "online.title", BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER),
                forRoles("/appraisal/receipts.xhtml", ROOM, "receipts.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER,
                        COUNTY_APPROVER));
    }
}
