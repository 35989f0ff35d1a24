package org.mingping.audit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingping.access.Caller;
import org.mingping.audit.application.ExportingJournal;
import org.mingping.audit.application.JournalFilter;
import org.mingping.audit.application.JournalRow;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** The journal as a workbook: exactly the entries that the page's filters show. */
@WebServlet("/audit/journal.xlsx")
public class JournalWorkbook extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of("at", "who", "role", "organisation", "via", "useCase", "subject",
            "outcome", "code", "changes");

    @Inject
    private transient ExportingJournal exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JournalFilter filter;
        try {
            filter = new JournalFilter(day(request, "from"), day(request, "until"), request.getParameter("who"),
                    request.getParameter("useCase"), request.getParameter("outcome"), request.getParameter("subject"));
        } catch (DateTimeParseException unreadable) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = Caller.current().spokenLocale();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.xlsx\"");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Mingping", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(Messages.text(locale, "audit", "journal.title"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, Messages.text(locale, "audit", "journal." + COLUMNS.get(column)));
            }
            int[] row = {0};
            exporting.export(filter, entry -> write(sheet, ++row[0], entry, locale));
        }
    }

    private static void write(Worksheet sheet, int row, JournalRow entry, Locale locale) {
        String[] cells = {
            MOMENT.format(entry.at().atZoneSameInstant(ClockProducer.BEIJING)), Words.actor(entry.username(), locale), JournalWords.roles(locale, entry), entry.organisation(),
            JournalWords.word(locale, "via.", entry.via()), JournalWords.useCase(locale, entry.useCase()), JournalWords.subject(locale, entry),
            JournalWords.word(locale, "outcome.", entry.outcome()), entry.code() == null ? "" : (entry.code() + " " + JournalWords.reason(locale, entry)).strip(),
            JournalValues.of(locale, entry.beforeValues(), entry.afterValues()).stream().map(JournalValues.Line::text).collect(Collectors.joining("\n"))};
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private static LocalDate day(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null || given.isBlank() ? null : LocalDate.parse(given);
    }
}
