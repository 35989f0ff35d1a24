package org.mingping.dues.web;

import java.io.Serializable;
import org.mingping.access.Caller;
import org.mingping.access.Role;

/** What pages about a year of a branch have in their address: which branch, the caller's own where none is named, and which year, the running one where none is. */
public abstract class YearOfBranch implements Serializable {

    private static final long serialVersionUID = 1L;

    private String branch;
    private Integer year;

    /** Whether it is said which branch: somebody above the branches chooses one first. */
    boolean isOfOne() {
        return Caller.current().is(Role.BRANCH_OFFICER) || branch != null && !branch.isBlank();
    }

    /** What was shown, for links that show the same. */
    void shown(String branchCode, int shownYear) {
        branch = branchCode;
        year = shownYear;
    }

    /** For addresses of the same branch and year. */
    public String getQuery() {
        return "?branch=" + branch + "&year=" + year;
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
