package org.mingping.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.persistence.FormerMembers;
import org.mingping.shared.Page;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;

/** {@code former.xhtml}: former members in the caller's scope, and the handing over of records whose term is over. */
@Named
@ViewScoped
public class FormerMembersPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private KeepingFormerMembers keeping;

    @Inject
    private Today today;

    @Inject
    private Tell tell;

    private boolean due;
    private int page;
    private Long member;
    private String archiveNo;
    private transient Page<FormerMembers.Line> found;
    private transient FormerMembers.Line line;
    private transient Map<Long, LocalDate> readmissions;

    public void load() {
        page = Math.max(page, 0);
        getFound();
    }

    public Page<FormerMembers.Line> getFound() {
        if (found == null) {
            found = keeping.page(due, page, SIZE);
        }
        return found;
    }

    /** The earliest day on which this one may be admitted again; null where any day will do. */
    public LocalDate readmission(FormerMembers.Line one) {
        if (readmissions == null) {
            readmissions = keeping.readmissions(getFound().items());
        }
        return readmissions.get(one.id());
    }

    public boolean isDue(FormerMembers.Line one) {
        return one.isDue(day());
    }

    /** Of the record that is handed over, where the address names one. */
    public FormerMembers.Line getLine() {
        if (line == null && member != null) {
            line = keeping.of(member);
        }
        return line;
    }

    /** Whether the caller hands over the record that the address names. */
    public boolean isMine() {
        return member != null && Caller.current().is(Role.COUNTY_OFFICER) && isDue(getLine());
    }

    /** Whether the caller may hand this one over. */
    public boolean isHandedOverByMe(FormerMembers.Line one) {
        return Caller.current().is(Role.COUNTY_OFFICER) && isDue(one);
    }

    public String handOver() {
        keeping.handOver(member, archiveNo);
        tell.done("organisation", "former.done");
        return OrganisationPages.FORMER + "?faces-redirect=true&due=true";
    }

    private LocalDate day() {
        return today.day();
    }

    public int getSize() {
        return SIZE;
    }

    public boolean isDue() {
        return due;
    }

    public void setDue(boolean due) {
        this.due = due;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public String getArchiveNo() {
        return archiveNo;
    }

    public void setArchiveNo(String archiveNo) {
        this.archiveNo = archiveNo;
    }
}
