package org.mingping.findings.web;

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

/** The pages of this room. */
@ApplicationScoped
public class FindingPages implements RoomPages {

    static final String LIST = "/findings/list.xhtml";
    static final String EXPORT = "/findings/list.xlsx";
    static final String FINDING = "/findings/finding.xhtml";
    static final String PAPER = "/findings/paper";
    static final String MINE = "/findings/mine.xhtml";

    private static final String ROOM = "findings";
    private static final Role[] OFFICERS = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(LIST, ROOM, "list.title", BRANCH_OFFICER, OFFICERS).inMenu(330),
                forRoles(MINE, ROOM, "mine.title", MEMBER, BRANCH_OFFICER).inMenu(340).ofOwnMembership(),
                forRoles(EXPORT, ROOM, "list.title", BRANCH_OFFICER, OFFICERS),
                forRoles(FINDING, ROOM, "finding.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER),
                forRoles(PAPER, ROOM, "finding.papers", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER));
    }
}
