package org.mingping.findings.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** Writes the members with failed months as a workbook: exactly what the page shows, numbers masked, one after the other as the database hands them over, so that memory does not grow. */
@Stateless
public class ExportingFailures {

    private static final List<String> COLUMNS = List.of("member", "idNumber", "branch", "kind", "period", "run", "level", "state");

    @Inject
    private FailureLists lists;

    @Inject
    private Journal journal;

    /** Does not close the stream. */
    @UseCase(value = "findings.export-failures", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(FailureLists.Filter filter, OutputStream out, Locale locale) throws IOException {
        journal.subject("month", filter.period().toString(), filter.period().toString());
        ListWorkbook list = new ListWorkbook(out, text(locale, "list.sheet"), COLUMNS.stream().map(column -> text(locale, "list.column." + column)).toList());
        lists.each(filter, line -> list.add(cells(line.masked(), locale)));
        list.finish();
        journal.note("members", list.count());
    }

    private static List<Object> cells(FailureLists.Line line, Locale locale) {
        return Arrays.<Object>asList(line.name(), line.idNumber(), line.branchName(), text(locale, "kind." + line.kind()), Messages.month(YearMonth.from(line.period()), locale),
                line.run(), text(locale, "level." + line.level()), line.state() == null ? null : text(locale, "state." + line.state()));
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "findings", key);
    }
}
