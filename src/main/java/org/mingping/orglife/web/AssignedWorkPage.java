package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.application.AssigningTask;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.ReadingTasks;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.shared.Page;
import org.mingping.shared.web.Tell;

/** {@code work.xhtml}: the assigned work in the caller's scope; a branch assigns more. */
@Named
@ViewScoped
public class AssignedWorkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private ReadingTasks reading;
    @Inject
    private ReadingMeetings meetings;
    @Inject
    private AssigningTask assigning;
    @Inject
    private Tell tell;

    private String organisation;
    private TaskFilter.Show show;
    private int page;
    private transient Page<TaskLists.Line> found;
    private List<Branches.Host> choice = List.of();
    private List<Branches.Member> members = List.of();
    private String title;
    private LocalDate due;
    private Long[] chosen = {};

    public void load() {
        page = Math.max(page, 0);
        choice = meetings.organisations(new TaskFilter(organisation, show).organisation());
        members = isOfficer() ? meetings.members() : List.of();
    }

    public String assign() {
        List<Long> ids = assigning.assign(null, Arrays.stream(chosen).filter(Objects::nonNull).toList(), title, due);
        tell.done("orglife", "work.assigned", ids.size());
        return LifePages.WORK + "?faces-redirect=true";
    }

    public boolean isOfficer() {
        return Caller.current().is(Role.BRANCH_OFFICER);
    }

    public Page<TaskLists.Line> getFound() {
        if (found == null) {
            found = reading.page(new TaskFilter(organisation, show), page, SIZE);
        }
        return found;
    }

    public String getQuery() {
        return Addresses.query("organisation", organisation, "show", show);
    }

    public TaskFilter.Show[] getShows() {
        return TaskFilter.Show.values();
    }

    public int getSize() {
        return SIZE;
    }

    public List<Branches.Host> getChoice() {
        return choice;
    }

    public List<Branches.Member> getMembers() {
        return members;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public TaskFilter.Show getShow() {
        return show;
    }

    public void setShow(TaskFilter.Show show) {
        this.show = show;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }
}
