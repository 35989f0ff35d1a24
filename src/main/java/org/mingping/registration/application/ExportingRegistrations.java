package org.mingping.registration.application;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** Writes the list of registrations as a workbook: exactly what the page shows, one after the other as the database hands them over. */
@Stateless
public class ExportingRegistrations {

    private static final List<String> COLUMNS = List.of("member", "branch", "standing", "will", "endsOn", "submittedOn", "extension", "floating", "fromPaper", "corrections", "takenBack");

    @Inject
    private RegistrationLists lists;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Does not close the stream. */
    @UseCase(value = "registration.export", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(RegistrationLists.Filter filter, OutputStream out, Locale locale) throws IOException {
        LocalDate today = LocalDate.now(clock);
        ListWorkbook list = new ListWorkbook(out, text(locale, "list.sheet"), COLUMNS.stream().map(column -> text(locale, "list.column." + column)).toList());
        lists.each(filter, line -> list.add(cells(line, today, locale)));
        list.finish();
        journal.note("registrations", list.count());
    }

    private static List<String> cells(RegistrationLists.Line line, LocalDate today, Locale locale) {
        return Arrays.asList(line.name(), line.branchName(), text(locale, "RegistrationStanding." + line.standing(today)),
                line.will() == null ? null : text(locale, "DeclaredWill." + line.will()), Messages.day(line.endsOn(), locale),
                line.submittedOn() == null ? null : Messages.day(line.submittedOn(), locale), line.extension() == null ? null : text(locale, "ExtensionState." + line.extension()),
                text(locale, "yes-no." + line.floating()), text(locale, "yes-no." + line.fromPaper()),
                line.corrections() == 0 ? null : Integer.toString(line.corrections()), line.takenBackOn() == null ? null : Messages.day(line.takenBackOn(), locale));
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "registration", key);
    }
}
