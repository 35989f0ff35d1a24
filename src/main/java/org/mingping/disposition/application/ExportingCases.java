package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** Writes the list of cases as a workbook: exactly what the page shows, one after the other as the database hands them over. */
@Stateless
public class ExportingCases {

    private static final List<String> COLUMNS = List.of("member", "branch", "ground", "state", "since", "disposition", "opened", "due", "decided", "closed");

    @Inject
    private CaseLists lists;

    @Inject
    private Journal journal;

    /** Does not close the stream. */
    @UseCase(value = "disposition.export", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(CaseLists.Filter filter, OutputStream out, Locale locale) throws IOException {
        ListWorkbook list = new ListWorkbook(out, text(locale, "list.sheet"), COLUMNS.stream().map(column -> text(locale, "list.column." + column)).toList());
        lists.each(filter, line -> list.add(cells(line, locale)));
        list.finish();
        journal.note("cases", list.count());
    }

    private static List<String> cells(CaseLists.Line line, Locale locale) {
        return Arrays.asList(line.name(), line.branchName(), text(locale, "CaseGround." + line.ground()), text(locale, "CaseState." + line.state()), day(line.stateSince(), locale),
                line.disposition() == null ? null : text(locale, "Disposition." + line.disposition()), day(line.openedOn(), locale), day(line.dueOn(), locale),
                day(line.decidedOn(), locale), day(line.closedOn(), locale));
    }

    private static String day(LocalDate day, Locale locale) {
        return day == null ? null : Messages.day(day, locale);
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "disposition", key);
    }
}
