package org.mingping.frame;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingping.access.LargePrintChosen;
import org.mingping.access.SignedIn;

/** Switches language or size of print and returns to where the person was; works before login and on error pages alike. */
@WebServlet(PreferencesServlet.PATH)
public class PreferencesServlet extends HttpServlet {

    static final String PATH = "/preferences";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Event<LargePrintChosen> choice;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null) {
            Preferences.remember(request, response, Preferences.LANGUAGE, language.equals("en") ? "en" : "zh");
        }
        String large = request.getParameter("large");
        if (large != null) {
            boolean chosen = Boolean.parseBoolean(large);
            Preferences.remember(request, response, Preferences.LARGE_PRINT, Boolean.toString(chosen));
            if (request.getUserPrincipal() instanceof SignedIn) {
                choice.fire(new LargePrintChosen(chosen));
            }
        }
        response.sendRedirect(request.getContextPath() + back(request.getParameter("back")));
    }

    /** A path of ours, never another site's address. */
    private static String back(String asked) {
        boolean ours = asked != null && asked.startsWith("/") && !asked.startsWith("//") && asked.indexOf('\\') < 0
                && asked.chars().noneMatch(Character::isISOControl);
        return ours ? asked : "/";
    }
}
