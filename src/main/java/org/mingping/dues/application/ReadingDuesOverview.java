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
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.dues.persistence.DuesOverview;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.Years;
import org.mingping.shared.sheet.ListWorkbook;

/** How dues stand by organisation and month, for the offices above the branches; and the same as a workbook. */
@Stateless
public class ReadingDuesOverview {

    private static final int LAST_MONTH = 12;

    @Inject
    private DuesOverview overview;

    @Inject
    private Clock clock;

    /** @param running the month that is not over @param cells by organisation, then month; none for a year that has not begun */
    public record Overview(DuesOverview.Place place, int year, YearMonth running, List<DuesOverview.Cell> cells) {
    }

    /** @param code null for the caller's own organisation @param year null for the running one @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-overview", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Overview read(String code, Integer year) {
        String[] path = Caller.current().scopePath().split("/");
        DuesOverview.Place place = overview.place(code == null || code.isEmpty() ? path[path.length - 1] : code).orElseThrow(Refusal::notFound);
        YearMonth now = YearMonth.now(clock);
        int wanted = Years.asked(year, now.getYear());
        YearMonth from = YearMonth.of(wanted, 1);
        YearMonth last = YearMonth.of(wanted, LAST_MONTH);
        return new Overview(place, wanted, now, from.isAfter(now) ? List.of() : overview.cells(place, from, last.isAfter(now) ? now : last));
    }

    /** Exactly what {@link #read} shows; does not close the stream. */
    @UseCase(value = "dues.export-overview", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(String code, Integer year, OutputStream out, Locale locale) throws IOException {
        Overview shown = read(code, year);
        ListWorkbook workbook = new ListWorkbook(out, text(locale, "overview.title"), List.of(text(locale, "overview.code"), text(locale, "overview.organisation"),
                text(locale, "column.month"), text(locale, "column.owed"), text(locale, "column.paid"), text(locale, "overview.unpaid"), text(locale, "overview.members")));
        shown.cells().forEach(cell -> workbook.add(List.of(cell.code(), cell.name(), Messages.month(cell.of(), locale), cell.owedSum(), cell.paidSum(),
                cell.unpaid(), cell.members())));
        workbook.finish();
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "dues", key);
    }
}
