package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.ClosingMonth;
import org.mingping.dues.application.ReadingBranchSheet;
import org.mingping.dues.application.ReadingClosings;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.persistence.Closings;
import org.mingping.shared.web.Tell;

/** {@code closings.xhtml}: a branch's months of money; for whoever is above, what is on its way to them and one branch's book. */
@Named
@ViewScoped
public class ClosingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingClosings reading;
    @Inject
    private ReadingBranchSheet sheets;
    @Inject
    private ClosingMonth closing;
    @Inject
    private Tell tell;

    private String branch;
    private YearMonth next;
    private transient ReadingClosings.Book book;
    private transient List<Closings.Line> waiting;
    private transient List<DuesBranch> branches;

    public void load() {
        if (isOwn() || branch != null && !branch.isBlank()) {
            book = reading.of(branch);
            branch = book.branch().code();
            next = book.next();
        }
    }

    public String close() {
        long id = closing.close(branch, next);
        tell.done("dues", "closings.done", next);
        return DuesPages.CLOSING + "?faces-redirect=true&id=" + id;
    }

    public boolean isOwn() {
        return Caller.current().is(Role.BRANCH_OFFICER);
    }

    public ReadingClosings.Book getBook() {
        if (book == null && branch != null && !branch.isBlank()) {
            book = reading.of(branch);
        }
        return book;
    }

    /** Handed over and not said to have arrived, for those above the branch. */
    public List<Closings.Line> getWaiting() {
        if (waiting == null) {
            waiting = isOwn() ? List.of() : reading.inState(ClosingState.HANDED_OVER);
        }
        return waiting;
    }

    public List<DuesBranch> getBranches() {
        if (branches == null) {
            branches = isOwn() ? List.of() : sheets.branches();
        }
        return branches;
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = branch;
    }
}
