package org.mingping.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingping.shared.Written;

/**
 * Takes out of what a request asks with, before anybody looks at it, what nobody can read: the sign NUL, which no database stores, and values of signs that print nothing
 * (decision 0004, 210), so that a reason or a name that must be written is asked for wherever one only looks whether it is blank.
 */
public class ReadableParameters extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NUL = "\0";
    private static final String ENCODED = "%00";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(new Cleaned(request), response);
    }

    static String clean(String text) {
        return text == null ? null : Written.readable(text.replace(NUL, ""));
    }

    /** In an address that is still encoded; as often as there is one, so that none is left where two stood in one another. */
    static String cleanEncoded(String text) {
        String cleaned = text;
        while (cleaned != null && cleaned.contains(ENCODED)) {
            cleaned = cleaned.replace(ENCODED, "");
        }
        return cleaned;
    }

    /** Nothing is read before it is asked for: a body that is too large is refused before it is taken apart. */
    static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : Arrays.stream(values).map(ReadableParameters::clean).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>();
            for (String name : super.getParameterMap().keySet()) {
                if (!name.contains(NUL)) {
                    cleaned.put(name, getParameterValues(name));
                }
            }
            return Collections.unmodifiableMap(cleaned);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public String getQueryString() {
            return cleanEncoded(super.getQueryString());
        }
    }
}
