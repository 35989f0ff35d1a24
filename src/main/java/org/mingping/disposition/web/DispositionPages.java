package org.mingping.disposition.web;

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
public class DispositionPages implements RoomPages {

    static final String LIST = "/disposition/list.xhtml";
    static final String EXPORT = "/disposition/list.xlsx";
    static final String CASE = "/disposition/case.xhtml";
    static final String MINE = "/disposition/mine.xhtml";
    static final String PAPER = "/disposition/paper";
    static final String OWN_PAPER = "/disposition/own-paper";
    static final String HANDOVER = "/disposition/handover.xhtml";
    static final String OPENING = "/disposition/opening.xhtml";

    private static final String ROOM = "disposition";
    private static final Role[] OFFICERS = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(LIST, ROOM, "list.title", BRANCH_OFFICER, OFFICERS).inMenu(400),
                forRoles(MINE, ROOM, "mine.title", MEMBER, BRANCH_OFFICER).inMenu(410),
                forRoles(EXPORT, ROOM, "list.title", BRANCH_OFFICER, OFFICERS),
                forRoles(PAPER, ROOM, "folder.title", BRANCH_OFFICER, OFFICERS),
                forRoles(OWN_PAPER, ROOM, "mine.papers", MEMBER, BRANCH_OFFICER),
                forRoles(HANDOVER, ROOM, "handover.title", BRANCH_OFFICER, TOWNSHIP_OFFICER).inMenu(420),
                forRoles(OPENING, ROOM, "opening.title", BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER),
                forRoles(CASE, ROOM, "case.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER));
    }
}
