package org.mingping.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mingping.shared.Messages;

/** Language and size of print as chosen in this browser; the size is the account's own for whoever is signed in. */
final class Preferences {

    static final String LANGUAGE = "mingping-language";
    static final String LARGE_PRINT = "mingping-large";

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Preferences() {
    }

    static Optional<Locale> language(HttpServletRequest request) {
        return cookie(request, LANGUAGE).map(value -> value.equals("en") ? Locale.ENGLISH : Messages.CHINESE);
    }

    static Optional<Boolean> largePrint(HttpServletRequest request) {
        return cookie(request, LARGE_PRINT).map(Boolean::parseBoolean);
    }

    static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return request.getCookies() == null ? Optional.empty()
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
