package org.mingping.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.mingping.shared.Failures;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.RefusalsAsMessages;

/** What an error page says: the refusal's sentence, or the number under which the failure stands in the log. */
@Named
@RequestScoped
public class ErrorPage {

    private static final int REQUEST_TIMEOUT_OF_FACES = 408;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Frame frame;

    @Inject
    private Failures failures;

    private String number;

    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
    }

    public String getTitle() {
        return text("error." + kind() + ".title");
    }

    public String getSentence() {
        return refusal() == null ? text("error." + kind() + ".sentence") : refusal().sentence(locale());
    }

    public String getClause() {
        return Optional.ofNullable(refusal()).flatMap(refused -> refused.restsOn(locale())).orElse(null);
    }

    /** Empty where nothing failed. */
    public String getNumber() {
        if (number == null) {
            number = numberOfFailure();
        }
        return number;
    }

    private String numberOfFailure() {
        if (request.getAttribute(RefusalsAsMessages.FAILURE_NUMBER) instanceof String logged) {
            return logged;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable unlogged) {
            return failures.log(unlogged);
        }
        String told = request.getParameter("number");
        return told != null && told.matches("[0-9A-F]{1,8}") ? told : "";
    }

    private Refusal refusal() {
        return (Refusal) request.getAttribute(RefusalsAsMessages.REFUSAL);
    }

    private String kind() {
        return switch (getStatus()) {
            case 403 -> "forbidden";
            case 400, 404, 405 -> "notFound";
            case 409, 411, 413, 422 -> "refused";
            case REQUEST_TIMEOUT_OF_FACES -> "expired";
            default -> "failure";
        };
    }

    private String text(String key) {
        return Messages.text(locale(), "shared", key);
    }

    private Locale locale() {
        return frame.getLocale();
    }
}
