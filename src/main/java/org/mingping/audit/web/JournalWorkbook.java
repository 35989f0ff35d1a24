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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.audit.application.ExportingJournal;
import org.mingping.audit.application.JournalFilter;
import org.mingping.audit.application.JournalRow;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;
import org.mingping.shared.web.WorkbookDownload;
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
        send(filter, response);
    }

    private void send(JournalFilter filter, HttpServletResponse response) throws IOException {
        Locale locale = Caller.current().spokenLocale();
        WorkbookDownload.send("journal", response, out -> {
            ListWorkbook list = new ListWorkbook(out, Messages.text(locale, "audit", "journal.title"),
                    COLUMNS.stream().map(column -> Messages.text(locale, "audit", "journal." + column)).toList());
            exporting.export(filter, entry -> list.add(cells(entry, locale)));
            list.finish();
        });
    }

    private static List<String> cells(JournalRow entry, Locale locale) {
        return Arrays.asList(
                MOMENT.format(entry.at().atZoneSameInstant(ClockProducer.BEIJING)), Words.actor(entry.username(), locale), JournalWords.roles(locale, entry),
                entry.organisation(), JournalWords.word(locale, "via.", entry.via()), JournalWords.useCase(locale, entry.useCase()),
                JournalWords.subject(locale, entry), JournalWords.word(locale, "outcome.", entry.outcome()),
                entry.code() == null ? "" : (entry.code() + " " + JournalWords.reason(locale, entry)).strip(),
                JournalValues.of(locale, entry.beforeValues(), entry.afterValues()).stream().map(JournalValues.Line::text).collect(Collectors.joining("\n")));
    }

    private static LocalDate day(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null || given.isBlank() ? null : LocalDate.parse(given);
    }
}
