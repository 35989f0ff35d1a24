package org.mingping.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.mingping.shared.sheet.Workbooks;

/**
 * Turns too large an upload away before the server takes it apart, with a word instead of a broken connection: a browser reads no
 * answer before it has sent everything, so what it sends is read and thrown away, up to a point.
 */
public class UploadLimit extends HttpFilter {

    /** Request parameter that tells the page what happened. */
    static final String TOLD = "tooLarge=true";

    private static final long serialVersionUID = 1L;

    /** What a form adds to its file. */
    private static final long AROUND_THE_FILE = 1 << 16;
    private static final long PATIENCE = 1L << 30;

    @Inject
    private transient Workbooks workbooks;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= workbooks.maxBytes() + AROUND_THE_FILE) {
            chain.doFilter(request, response);
            return;
        }
        drain(request.getInputStream());
        String query = request.getQueryString() == null ? "" : request.getQueryString().replace(TOLD, "") + "&";
        response.sendRedirect(request.getContextPath() + request.getServletPath() + "?" + query + TOLD);
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long drained = 0;
        for (int read = body.read(buffer); read >= 0 && drained < PATIENCE; read = body.read(buffer)) {
            drained += read;
        }
    }
}
