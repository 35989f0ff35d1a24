package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.ReadingBranchSheet;
import org.mingping.dues.model.BranchYear;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.MonthLetter;

/** {@code sheet.xhtml}: a branch's year, members by months. Whoever is above a branch chooses one first. */
@Named
@RequestScoped
public class SheetPage extends YearOfBranch {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingBranchSheet reading;

    private transient BranchYear sheet;
    private transient List<DuesBranch> branches = List.of();
    private List<Integer> years = List.of();
    private YearMonth first;

    public void load() {
        branches = Caller.current().is(Role.BRANCH_OFFICER) ? List.of() : reading.branches();
        if (isOfOne()) {
            sheet = reading.year(getBranch(), getYear());
            shown(sheet.branch().code(), sheet.year());
            first = reading.firstMonth();
            years = IntStream.rangeClosed(first.getYear(), sheet.current().getYear() + 1).boxed().toList();
        }
    }

    /** Months are opened to collect in from the first tracked one on. */
    public boolean opens(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(sheet.current().plusYears(1));
    }

    public MonthLetter[] getLetters() {
        return MonthLetter.values();
    }

    public BranchYear getSheet() {
        return sheet;
    }

    public List<DuesBranch> getBranches() {
        return branches;
    }

    public List<Integer> getYears() {
        return years;
    }
}
