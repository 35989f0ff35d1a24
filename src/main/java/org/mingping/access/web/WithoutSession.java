package org.mingping.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * For pages on which the server shall know nobody again: whatever asks for a session (the nonce of the content security policy lies in one) is given
 * something that is forgotten with the request. No session is made, and no cookie set.
 */
public class WithoutSession extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpSession forgotten = new ForgottenSession(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {

            @Override
            public HttpSession getSession() {
                return forgotten;
            }

            @Override
            public HttpSession getSession(boolean create) {
                return forgotten;
            }
        }, response);
    }
}
