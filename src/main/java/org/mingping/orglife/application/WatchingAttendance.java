package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MonthAttendance;
import org.mingping.orglife.persistence.AttendanceByMonth;

/** How many meetings were held in which month and how many came, for a branch and those above it; of no single member. */
@Stateless
public class WatchingAttendance {

    @Inject
    private AttendanceByMonth attendance;

    @Inject
    private Clock clock;

    /** The twelve months up to the filter's, or to the running one; of the filter's organisation and kind. */
    @UseCase(value = "orglife.watch-attendance", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<MonthAttendance> year(MeetingFilter filter) {
        Caller caller = Caller.current();
        boolean many = filter.organisation() == null && (caller.is(COUNTY_OFFICER) || caller.is(COUNTY_APPROVER));
        return attendance.year(filter, filter.month() == null ? YearMonth.now(clock) : filter.month(), many);
    }
}
