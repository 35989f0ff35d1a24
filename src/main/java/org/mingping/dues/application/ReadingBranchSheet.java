package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.access.UseCase;
import org.mingping.dues.model.BranchYear;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.persistence.BranchSheets;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.shared.Refusal;

/** Shows a branch's dues: its year at a glance, or one month to collect. */
@Stateless
public class ReadingBranchSheet {

    @Inject
    private DuesBranches branches;

    @Inject
    private BranchSheets sheets;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    /** A branch's month. */
    public record Month(DuesBranch branch, YearMonth month, LocalDate today, List<BranchSheets.Line> lines) {

        /** The month it is now. */
        public YearMonth current() {
            return YearMonth.from(today);
        }
    }

    /** The branches the caller may open. */
    @UseCase(value = "dues.read-sheet", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<DuesBranch> branches() {
        return branches.all();
    }

    /** The county's first tracked month. */
    @UseCase(value = "dues.read-sheet", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public YearMonth firstMonth() {
        return parameters.firstMonth();
    }

    /** @param code the branch's, or null for the caller's own @param year or null for this one @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-sheet", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public BranchYear year(String code, Integer year) {
        DuesBranch branch = branch(code);
        YearMonth current = YearMonth.now(clock);
        int shown = year == null ? current.getYear() : year;
        if (shown < parameters.firstMonth().getYear() || shown > current.getYear() + 1) {
            throw Refusal.notFound();
        }
        return new BranchYear(branch, shown, current, sheets.year(branch, shown, current));
    }

    /** @param month or null for this one @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-sheet", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Month month(String code, YearMonth month) {
        DuesBranch branch = branch(code);
        LocalDate today = LocalDate.now(clock);
        YearMonth current = YearMonth.from(today);
        YearMonth shown = month == null ? current : month;
        if (shown.isBefore(parameters.firstMonth()) || shown.isAfter(current.plusYears(1))) {
            throw Refusal.notFound();
        }
        return new Month(branch, shown, today, sheets.month(branch, shown));
    }

    /** Writes the year's sheet as a workbook; does not close the stream. @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.export-sheet", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(String code, Integer year, OutputStream out, Locale locale) throws IOException {
        new SheetWorkbook(locale).write(out, year(code, year));
    }

    private DuesBranch branch(String code) {
        return branches.asked(code).orElseThrow(Refusal::notFound);
    }
}
