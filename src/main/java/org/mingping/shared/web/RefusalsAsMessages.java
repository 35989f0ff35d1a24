package org.mingping.shared.web;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.Locale;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;

/**
 * What becomes of an exception on a page. A refusal of something submitted is a message on top of the same page, with what was typed
 * still there; a refusal to show a page is an error page; a view the server no longer holds is opened anew; everything else was
 * unforeseen and shows its number only.
 */
public class RefusalsAsMessages extends ExceptionHandlerWrapper {

    /** Request attributes the error pages read. */
    public static final String REFUSAL = "mingping.refusal";
    public static final String FAILURE_NUMBER = "mingping.failureNumber";
    /** Where an ajax request is sent with the number. */
    public static final String FAILURE_PAGE = "/error/failure.xhtml";

    private final Failures failures;

    public RefusalsAsMessages(ExceptionHandler wrapped, Failures failures) {
        super(wrapped);
        this.failures = failures;
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            ExceptionQueuedEventContext queued = events.next().getContext();
            events.remove();
            if (!faces.getResponseComplete()) {
                answer(faces, cause(queued.getException()), queued.getPhaseId());
            }
        }
        getWrapped().handle();
    }

    private void answer(FacesContext faces, Throwable cause, PhaseId phase) {
        try {
            if (cause instanceof ViewExpiredException) {
                reopen(faces);
            } else if (cause instanceof Refusal refusal) {
                refuse(faces, refusal, phase);
            } else if (Failures.isStale(cause)) {
                refuse(faces, Refusal.stale(), phase);
            } else {
                fail(faces, cause);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static void refuse(FacesContext faces, Refusal refusal, PhaseId phase) throws IOException {
        if (faces.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            Locale locale = faces.getViewRoot().getLocale();
            faces.validationFailed();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.sentence(locale), clause(refusal, locale)));
            return;
        }
        request(faces).setAttribute(REFUSAL, refusal);
        faces.getExternalContext().responseSendError(refusal.kind().status(), refusal.code());
        faces.responseComplete();
    }

    private void fail(FacesContext faces, Throwable cause) throws IOException {
        String number = failures.log(cause);
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.redirect(external.getRequestContextPath() + FAILURE_PAGE + "?number=" + number);
        } else if (external.isResponseCommitted()) {
            // Too late for another page: the end-of-page mark will be missing, and the number is in the log.
            faces.responseComplete();
            return;
        } else {
            external.responseReset();
            request(faces).setAttribute(FAILURE_NUMBER, number);
            external.responseSendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, number);
        }
        faces.responseComplete();
    }

    /** The page itself is opened again, with a word on why what was submitted did not count. */
    private static void reopen(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String query = request(faces).getQueryString();
        external.redirect(external.getRequestContextPath() + external.getRequestServletPath() + "?" + (query == null ? "" : query + "&")
                + "expired=true");
        faces.responseComplete();
    }

    private static String clause(Refusal refusal, Locale locale) {
        return refusal.restsOn(locale).orElse(null);
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** What lies under the wrappings of Faces, EL and EJB. */
    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (isWrapping(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapping(Throwable thrown) {
        return thrown instanceof ELException || thrown instanceof EJBException || thrown instanceof InvocationTargetException
                || thrown instanceof FacesException && !(thrown instanceof ViewExpiredException);
    }
}
