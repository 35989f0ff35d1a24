package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** Writes what a list of meetings shows into a workbook: the same rows in the same order. A list that leaves the house is journaled. */
@Stateless
public class ExportingMeetings {

    private static final List<String> COLUMNS = List.of("meetings.topic", "meetings.kind", "meetings.day", "meetings.time", "meetings.place", "overview.code", "meetings.branch",
            "meetings.state", "meetings.column.expected", "presence.PRESENT", "presence.EXCUSED", "presence.ABSENT");

    @Inject
    private MeetingLists lists;

    @Inject
    private Journal journal;

    /** Does not close the stream. Where it fails, what was written is no workbook. */
    @UseCase(value = "orglife.export-meetings", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(MeetingFilter filter, OutputStream out, Locale locale) throws IOException {
        ListWorkbook list = new ListWorkbook(out, text(locale, "meetings.title"), COLUMNS.stream().map(key -> text(locale, key)).toList());
        lists.each(filter, line -> list.add(cells(line, locale)));
        list.finish();
        journal.note("meetings", list.count());
    }

    /** Who came is known of a meeting that was held. */
    private static List<Object> cells(MeetingLists.Line line, Locale locale) {
        return Arrays.<Object>asList(line.topic(), text(locale, "kind." + line.kind()), line.meetsOn().toString(), line.meetsAt(), line.place(), line.branchCode(), line.branch(),
                text(locale, "state." + line.state()), line.expected(), came(line, line.present()), came(line, line.excused()), came(line, line.absent()));
    }

    private static Integer came(MeetingLists.Line line, int count) {
        return line.isHeld() ? Integer.valueOf(count) : null;
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "orglife", key);
    }
}
