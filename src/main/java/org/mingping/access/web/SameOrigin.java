package org.mingping.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what another site's page makes a browser send. The third lock against that, after the SameSite cookie and the view state of
 * Faces. Browsers name the origin of every such request; a client that names none is no browser and brings nobody's cookie along.
 * The API needs no such lock: it takes no cookies.
 */
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || request.getServletPath().startsWith("/api/") || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = Optional.ofNullable(request.getHeader("Origin")).orElse(request.getHeader("Referer"));
        return origin == null || request.getHeader("Host") != null && request.getHeader("Host").equalsIgnoreCase(authority(origin));
    }

    /** Host and port; empty for {@code null} and whatever else is no address. */
    private static String authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getAuthority()).orElse("");
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }
}
