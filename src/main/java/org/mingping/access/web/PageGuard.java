package org.mingping.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingping.access.PageEntry;
import org.mingping.access.Pages;
import org.mingping.access.SignedIn;
import org.mingping.access.SignedIn.Duty;

/**
 * Opens a page to whom {@link Pages} lists it for, and to nobody else: what is not listed is not found. Who has a duty (a first
 * password to change, a second factor to enrol) is led there first.
 */
public class PageGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Not pages: the API has its own door, resources carry nothing personal, the rest is for the operator's monitoring. */
    private static final List<String> ELSEWHERE =
            List.of("/api/", "/jakarta.faces.resource/", "/health", "/metrics", "/openapi", "/favicon.ico");

    @Inject
    private Pages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (isElsewhere(path)) {
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            redirect(request, response, Pages.TODAY);
        } else {
            guard(path, request, response, chain);
        }
    }

    private void guard(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PageEntry> page = pages.find(path);
        SignedIn person = request.getUserPrincipal() instanceof SignedIn signedIn ? signedIn : null;
        if (page.isPresent() && page.get().open()) {
            chain.doFilter(request, response);
        } else if (person == null) {
            redirect(request, response, Pages.LOGIN + "?from=" + URLEncoder.encode(target(path, request), StandardCharsets.UTF_8));
        } else if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (person.duty() != Duty.NONE && !path.equals(dutyPage(person.duty()))) {
            redirect(request, response, dutyPage(person.duty()));
        } else if (!page.get().isFor(person.caller())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String dutyPage(Duty duty) {
        return duty == Duty.CHANGE_PASSWORD ? AccessPages.PASSWORD : AccessPages.SECOND_FACTOR;
    }

    /** An ajax request must be told in its own language, or the browser shows nothing at all. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
        String address = request.getContextPath() + target;
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(address);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address.replace("&", "&amp;") + "\"></redirect></partial-response>");
    }

    /** Where to return after signing in: with the query of a view, without what a form posted. */
    private static String target(String path, HttpServletRequest request) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static boolean isElsewhere(String path) {
        return ELSEWHERE.stream().anyMatch(start -> path.startsWith(start) && (start.endsWith("/") || path.length() == start.length()
                || path.charAt(start.length()) == '/'));
    }
}
