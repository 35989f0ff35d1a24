package org.mingping.dues.web;

import static org.mingping.access.PageEntry.forRoles;
import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;

/** The pages of what members owe. */
@ApplicationScoped
public class AssessmentPages implements RoomPages {

    static final String FIXING = "/dues/fixing.xhtml";
    static final String MEMBER_DUES = "/dues/assessment.xhtml";
    static final String RELIEFS = "/dues/reliefs.xhtml";
    static final String COUNTY = "/dues/county.xhtml";
    static final String OVERVIEW = "/dues/overview.xhtml";
    static final String OVERVIEW_SHEET = "/dues/overview.xlsx";
    static final String MINE = "/dues/mine.xhtml";

    private static final String ROOM = "dues";
    private static final Role[] ABOVE_BRANCH = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(MINE, ROOM, "mine.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER).inMenu(195).ofOwnMembership(),
                forRoles(OVERVIEW, ROOM, "overview.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(164),
                forRoles(OVERVIEW_SHEET, ROOM, "overview.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(FIXING, ROOM, "fixing.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(MEMBER_DUES, ROOM, "assessment.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(RELIEFS, ROOM, "reliefs.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(166),
                forRoles(COUNTY, ROOM, "county.title", COUNTY_OFFICER).inMenu(168));
    }
}
