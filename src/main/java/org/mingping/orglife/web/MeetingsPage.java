package org.mingping.orglife.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.WatchingAttendance;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.model.MonthAttendance;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Page;
import org.mingping.shared.web.Plot;

/** {@code meetings.xhtml}: the meetings in the caller's scope, filtered by what stands in the address. */
@Named
@RequestScoped
public class MeetingsPage {

    private static final int SIZE = 50;

    @Inject
    private ReadingMeetings reading;

    @Inject
    private WatchingAttendance watching;

    private String organisation;
    private MeetingKind kind;
    private MeetingState state;
    private String month;
    private int page;
    private Page<MeetingLists.Line> found = new Page<>(List.of(), 0);
    private List<Branches.Host> choice = List.of();
    private List<MonthAttendance> year = List.of();

    public void load() {
        MeetingFilter filter = new MeetingFilter(organisation, kind, state, Months.read(month));
        page = Math.max(page, 0);
        found = reading.page(filter, page, SIZE);
        choice = reading.organisations(filter.organisation());
        year = page == 0 ? watching.year(filter) : List.of();
    }

    /** Meetings held, month by month; below the first page of the list alone. */
    public Plot getHeld() {
        return AttendancePlots.held(year);
    }

    /** Who came, in parts of a hundred. */
    public Plot getCame() {
        return AttendancePlots.came(year);
    }

    /** This view's query, for pager and export. */
    public String getQuery() {
        return Addresses.query("organisation", organisation, "kind", kind, "state", state, "month", month);
    }

    public MeetingKind[] getKinds() {
        return MeetingKind.values();
    }

    public MeetingState[] getStates() {
        return MeetingState.values();
    }

    public int getSize() {
        return SIZE;
    }

    public Page<MeetingLists.Line> getFound() {
        return found;
    }

    public List<Branches.Host> getChoice() {
        return choice;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public MeetingKind getKind() {
        return kind;
    }

    public void setKind(MeetingKind kind) {
        this.kind = kind;
    }

    public MeetingState getState() {
        return state;
    }

    public void setState(MeetingState state) {
        this.state = state;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
