package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.ReadingPublication;
import org.mingping.dues.model.PublishedYear;

/** {@code publication.xhtml}: the money a branch took in a year, to be put up. Whoever is above a branch comes from its sheet. */
@Named
@RequestScoped
public class PublicationPage {

    @Inject
    private ReadingPublication reading;

    private String branch;
    private Integer year;
    private PublishedYear shown;

    public void load() {
        if (Caller.current().is(Role.BRANCH_OFFICER) || branch != null && !branch.isBlank()) {
            shown = reading.of(branch, year);
            branch = shown.branch().code();
            year = shown.year();
        }
    }

    /** Whether somebody on it does not belong to the branch any more: then a note says why they stand there. */
    public boolean isAnyGone() {
        return shown.lines().stream().anyMatch(PublishedYear.Line::gone);
    }

    public String getQuery() {
        return shown == null ? "" : "?branch=" + branch + "&year=" + year;
    }

    public PublishedYear getShown() {
        return shown;
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = branch;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
