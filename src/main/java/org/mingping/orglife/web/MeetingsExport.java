package org.mingping.orglife.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.mingping.access.Caller;
import org.mingping.orglife.application.ExportingMeetings;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingState;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.WorkbookDownload;

/** The meetings as a workbook, as {@code meetings.xhtml} shows them. */
@WebServlet(MeetingsExport.PATH)
public class MeetingsExport extends HttpServlet {

    static final String PATH = "/orglife/meetings.xlsx";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingMeetings exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            MeetingFilter filter = new MeetingFilter(request.getParameter("organisation"), one(MeetingKind.values(), request.getParameter("kind")),
                    one(MeetingState.values(), request.getParameter("state")), Months.read(request.getParameter("month")));
            WorkbookDownload.send("meetings", response, out -> exporting.export(filter, out, Caller.current().spokenLocale()));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    /** @return null where none is named @throws Refusal NOT_FOUND where it is none */
    private static <E extends Enum<E>> E one(E[] all, String name) {
        return name == null || name.isBlank() ? null : Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElseThrow(Refusal::notFound);
    }
}
