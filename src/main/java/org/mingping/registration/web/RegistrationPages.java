package org.mingping.registration.web;

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

/** The pages of campaigns and registrations. */
@ApplicationScoped
public class RegistrationPages implements RoomPages {

    static final String CAMPAIGNS = "/registration/campaigns.xhtml";
    static final String CAMPAIGN = "/registration/campaign.xhtml";
    static final String LIST = "/registration/registrations.xhtml";
    static final String EXPORT = "/registration/registrations.xlsx";
    static final String ONE = "/registration/registration.xhtml";
    static final String MINE = "/registration/mine.xhtml";
    static final String PAPER = "/registration/paper";
    static final String PRINT = "/registration/print";
    static final String FORMS = "/registration/forms";

    private static final String ROOM = "registration";
    private static final Role[] OFFICERS = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};
    private static final Role[] OFFICERS_AND_MEMBERS = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(CAMPAIGNS, ROOM, "campaigns.title", TOWNSHIP_OFFICER, OFFICERS).inMenu(365),
                forRoles(CAMPAIGN, ROOM, "campaign.title", BRANCH_OFFICER, OFFICERS),
                forRoles(LIST, ROOM, "list.title", BRANCH_OFFICER, OFFICERS).inMenu(375),
                forRoles(EXPORT, ROOM, "list.title", BRANCH_OFFICER, OFFICERS),
                forRoles(ONE, ROOM, "one.title", BRANCH_OFFICER, OFFICERS),
                forRoles(MINE, ROOM, "mine.title", MEMBER, BRANCH_OFFICER).inMenu(370).ofOwnMembership(),
                forRoles(PAPER, ROOM, "one.papers", MEMBER, OFFICERS_AND_MEMBERS),
                forRoles(PRINT, ROOM, "paper.title", MEMBER, OFFICERS_AND_MEMBERS),
                forRoles(FORMS, ROOM, "forms.title", BRANCH_OFFICER));
    }
}
