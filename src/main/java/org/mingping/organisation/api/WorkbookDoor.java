package org.mingping.organisation.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.mingping.organisation.application.AdmittingWorkbook;

/** Asks {@link AdmittingWorkbook} before the body of a {@link WorkbookBody} is read. */
@Provider
@WorkbookBody
public class WorkbookDoor implements ContainerRequestFilter {

    private static final String CHUNKED = "Transfer-Encoding";

    @Inject
    private AdmittingWorkbook admitting;

    @Override
    public void filter(ContainerRequestContext request) {
        admitting.admit(length(request));
    }

    /** A body in chunks ends where it ends, whatever length stands beside it. */
    private static long length(ContainerRequestContext request) {
        String said = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean counted = said != null && said.matches("\\d{1,18}") && request.getHeaderString(CHUNKED) == null;
        return counted ? Long.parseLong(said) : -1;
    }
}
