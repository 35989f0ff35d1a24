package org.mingping.shared.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;

/** Turns whatever a resource throws into a problem document; a failure shows a number to look up in the log, never its inside. */
@Provider
public class RefusalMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpHeaders headers;

    @Inject
    private Failures failures;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = Problem.locale(headers);
        Throwable cause = thrown instanceof EJBException wrapped && wrapped.getCause() != null ? wrapped.getCause() : thrown;
        if (cause instanceof Refusal refusal) {
            return Problem.response(refusal, locale);
        }
        if (Failures.isStale(cause)) {
            return Problem.response(Refusal.stale(), locale);
        }
        if (cause instanceof WebApplicationException http) {
            return ofHttp(http.getResponse(), locale);
        }
        return Problem.plain(500, "UNEXPECTED", locale, failures.log(cause));
    }

    private static Response ofHttp(Response response, Locale locale) {
        String code = switch (response.getStatus()) {
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 415 -> "MEDIA_TYPE_NOT_SUPPORTED";
            default -> response.getStatus() < 500 ? "INPUT_INVALID" : "UNAVAILABLE";
        };
        return Problem.plain(response.getStatus(), code, locale);
    }
}
