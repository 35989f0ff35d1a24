package org.mingping.orglife.web;

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
public class LifePages implements RoomPages {

    static final String MEETINGS = "/orglife/meetings.xhtml";
    static final String MEETING = "/orglife/meeting.xhtml";
    static final String WORK = "/orglife/work.xhtml";
    static final String WORK_ITEM = "/orglife/work-item.xhtml";
    static final String TALKS = "/orglife/talks.xhtml";
    static final String FLOATING = "/orglife/floating.xhtml";
    static final String FLOATING_MEMBER = "/orglife/floating-member.xhtml";
    static final String MY_LIFE = "/orglife/my-life.xhtml";

    private static final String ROOM = "orglife";
    private static final Role[] ABOVE_BRANCH = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};
    private static final Role[] ABOVE_TOWNSHIP_OFFICER = {TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};
    private static final Role[] OFFICERS = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(MY_LIFE, ROOM, "myLife.title", MEMBER).inMenu(300).ofOwnMembership(),
                forRoles("/orglife/overview.xhtml", ROOM, "overview.title", TOWNSHIP_OFFICER, ABOVE_TOWNSHIP_OFFICER).inMenu(310),
                forRoles(MEETINGS, ROOM, "meetings.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(320),
                forRoles("/orglife/calendar.xhtml", ROOM, "calendar.title", MEMBER, OFFICERS).inMenu(330),
                forRoles(WORK, ROOM, "work.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(340),
                forRoles(TALKS, ROOM, "talks.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(350),
                forRoles(FLOATING, ROOM, "floating.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(360),
                forRoles("/orglife/plan.xhtml", ROOM, "plan.title", BRANCH_OFFICER),
                forRoles(MEETING, ROOM, "meeting.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(WORK_ITEM, ROOM, "workItem.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(FLOATING_MEMBER, ROOM, "floatingMember.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(MeetingsExport.PATH, ROOM, "meetings.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(OverviewExport.PATH, ROOM, "overviewExport.title", TOWNSHIP_OFFICER, ABOVE_TOWNSHIP_OFFICER));
    }
}
