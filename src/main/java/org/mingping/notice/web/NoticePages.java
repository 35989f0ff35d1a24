package org.mingping.notice.web;

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
import org.mingping.access.RoomPages;

/** The pages of this room. */
@ApplicationScoped
public class NoticePages implements RoomPages {

    static final String NOTICES = "/notice/notices.xhtml";

    @Override
    public List<PageEntry> pages() {
        return List.of(forRoles(NOTICES, "notice", "notices.title", MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER)
                .inMenu(240));
    }
}
