package org.mingping.organisation.web;

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
public class OrganisationPages implements RoomPages {

    static final String IMPORT = "/organisation/import.xhtml";
    static final String UPLOAD = "/organisation/upload";
    static final String REJECTED = "/organisation/rejected.xlsx";
    static final String MEMBERS = "/organisation/members.xhtml";
    static final String MEMBER_LIST = "/organisation/members.xlsx";
    static final String MEMBER_FILE = "/organisation/member.xhtml";
    static final String ORGANISATION = "/organisation/organisation.xhtml";

    static final String FORMER = "/organisation/former.xhtml";

    private static final String ROOM = "organisation";
    private static final Role[] ABOVE_BRANCH = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(MEMBERS, ROOM, "members.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(100),
                forRoles("/organisation/organisations.xhtml", ROOM, "organisations.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(110),
                forRoles(FORMER, ROOM, "former.title", TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER).inMenu(115),
                forRoles(IMPORT, ROOM, "import.title", COUNTY_OFFICER).inMenu(120),
                forRoles("/organisation/my-file.xhtml", ROOM, "myFile.title", MEMBER).inMenu(190).ofOwnMembership(),
                forRoles(MEMBER_FILE, ROOM, "member.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER),
                forRoles(ORGANISATION, ROOM, "organisation.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(MEMBER_LIST, ROOM, "members.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(UPLOAD, ROOM, "import.title", COUNTY_OFFICER),
                forRoles(REJECTED, ROOM, "import.rejected", COUNTY_OFFICER));
    }
}
