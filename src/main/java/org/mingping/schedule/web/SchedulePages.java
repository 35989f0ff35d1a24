package org.mingping.schedule.web;

import static org.mingping.access.PageEntry.forRoles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;

/** The pages of this room. */
@ApplicationScoped
public class SchedulePages implements RoomPages {

    static final String JOBS = "/schedule/jobs.xhtml";

    @Override
    public List<PageEntry> pages() {
        return List.of(forRoles(JOBS, "schedule", "jobs.title", Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.SYSTEM_ADMINISTRATOR).inMenu(920));
    }
}
