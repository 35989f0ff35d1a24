package org.mingping.orglife.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.orglife.model.OverviewSheet;
import org.mingping.orglife.persistence.LifeOverview;

/** Township and county look at how many meetings were held in which month; no member's data. */
@Stateless
public class WatchingLife {

    @Inject
    private LifeOverview overview;

    /**
     * The organisations directly under the caller's, or under another in its scope.
     *
     * @param under the id of that other one, or null
     * @param last  the last month shown, with the eleven before it
     */
    @UseCase(value = "orglife.watch", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public OverviewSheet sheet(Long under, YearMonth last) {
        OverviewSheet sheet = new OverviewSheet(last);
        overview.held(under == null ? Caller.current().organisationId() : under, sheet.first().atDay(1), last.plusMonths(1).atDay(1))
                .forEach(held -> sheet.add(held.id(), held.code(), held.name(), held.branch(), held.month() == null ? null : YearMonth.from(held.month()),
                        held.kind(), held.held()));
        return sheet;
    }

    /** The same as a workbook; does not close the stream. */
    @UseCase(value = "orglife.export-overview", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(Long under, YearMonth last, OutputStream out, Locale locale) throws IOException {
        new OverviewWorkbook(locale).write(out, sheet(under, last));
    }
}
