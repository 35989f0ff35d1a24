package org.mingping.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.mingping.access.Caller;
import org.mingping.organisation.application.ExportingMembers;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.web.WorkbookDownload;

/** The member list as a workbook: exactly the members that the page's filters show, in its order. */
@WebServlet(OrganisationPages.MEMBER_LIST)
public class MemberListDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportingMembers exporting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MemberFilter filter;
        try {
            filter = filter(request);
        } catch (IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(filter, response);
    }

    private void send(MemberFilter filter, HttpServletResponse response) throws IOException {
        WorkbookDownload.send("members", response, out -> exporting.export(filter, out, Caller.current().spokenLocale()));
    }

    private static MemberFilter filter(HttpServletRequest request) {
        return new MemberFilter(given(request, "text", Function.identity()), given(request, "organisation", Function.identity()),
                given(request, "status", MembershipStatus::valueOf), given(request, "category", PersonnelCategory::valueOf),
                given(request, "floating", Boolean::valueOf), given(request, "order", MemberFilter.Order::valueOf),
                Boolean.parseBoolean(request.getParameter("descending")));
    }

    private static <T> T given(HttpServletRequest request, String name, Function<String, T> reading) {
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : reading.apply(text);
    }
}
