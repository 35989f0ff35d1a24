package org.mingping.access.login;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.SignedIn;
import org.mingping.access.application.RealmPolicies;
import org.mingping.shared.Failures;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.Problem;

/**
 * How a request is recognised. Under {@code /api/} only a bearer token counts, cookies are not even looked at, and nothing is
 * answered without one. Pages live in a session that the login page opens; which page is open to whom is {@code PageGuard}'s matter.
 */
@ApplicationScoped
@DeclareRoles({"MEMBER", "BRANCH_OFFICER", "TOWNSHIP_OFFICER", "TOWNSHIP_APPROVER", "COUNTY_OFFICER", "COUNTY_APPROVER",
        "SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"})
public class Doorway implements HttpAuthenticationMechanism {

    /** The request's attribute with what the login page has to say, where it is more than that something was wrong. */
    public static final String REFUSAL = Doorway.class.getName() + ".refusal";

    /** When this session's password was last proved; one set later ends the session. */
    private static final String SIGNED_IN_AT = Doorway.class.getName() + ".signedInAt";
    private static final Set<String> OPEN_TO_CODES = Set.of("/ballots", "/ballots/sheet");
    private static final String BEARER = "Bearer ";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Doors doors;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Failures failures;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isOpenToCodes(request)) {
            return context.doNothing();
        }
        if (isApi(request)) {
            return fromToken(request, response, context);
        }
        if (request.getServletPath().startsWith("/jakarta.faces.resource")) {
            return context.doNothing();
        }
        Credential given = context.getAuthParameters().getCredential();
        if (given != null) {
            return fromLogin(given, request, context);
        }
        return fromSession(request, context);
    }

    /** Called after the holder of this session chose a new password: other sessions end, this one goes on. */
    public void passwordProved(HttpSession session) {
        session.setAttribute(SIGNED_IN_AT, doors.now());
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }

    private AuthenticationStatus fromLogin(Credential given, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result;
        try {
            result = stores.validate(given);
        } catch (Refusal busy) {
            request.setAttribute(REFUSAL, busy);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        endEarlierPersons(request.getSession(false));
        HttpSession session = request.getSession();
        request.changeSessionId();
        passwordProved(session);
        SignedIn person = (SignedIn) result.getCallerPrincipal();
        session.setMaxInactiveInterval(Math.toIntExact(policies.of(person.caller().realm()).idleTimeout().toSeconds()));
        context.getMessageInfo().getMap().put("jakarta.servlet.http.registerSession", Boolean.TRUE.toString());
        return context.notifyContainerAboutLogin(result);
    }

    /** Pages and what was typed into them live in the session: somebody else who signs in over it must not find them. */
    private static void endEarlierPersons(HttpSession session) {
        if (session != null && session.getAttribute(SIGNED_IN_AT) != null) {
            session.invalidate();
        }
    }

    private AuthenticationStatus fromSession(HttpServletRequest request, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session == null || !(request.getUserPrincipal() instanceof SignedIn before)
                || before.caller().via() != Caller.Via.PAGE || !(session.getAttribute(SIGNED_IN_AT) instanceof OffsetDateTime since)) {
            return context.doNothing();
        }
        Optional<SignedIn> now = doors.stillIn(before, since);
        if (now.isEmpty()) {
            session.invalidate();
            return context.doNothing();
        }
        // Not registered anew: the container would change the session's id with every request, and lose requests that run side by side.
        return context.notifyContainerAboutLogin(now.get(), now.get().groups());
    }

    private AuthenticationStatus fromToken(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        Optional<SignedIn> holder;
        try {
            holder = header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? Optional.empty()
                    : doors.recognise(header.substring(BEARER.length()).strip());
        } catch (RuntimeException failure) {
            // While the database is away: whoever asks over the interface is answered in its own shape, and can try again.
            answer(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "UNEXPECTED", failures.log(failure));
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (holder.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "TOKEN_REQUIRED");
            return AuthenticationStatus.SEND_FAILURE;
        }
        return context.notifyContainerAboutLogin(holder.get(), holder.get().groups());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments) {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            boolean english = "en".equals(request.getLocale().getLanguage()) && request.getHeader("Accept-Language") != null;
            String problem = Problem.plainDocument(status, code, english ? Locale.ENGLISH : Messages.CHINESE, arguments).toString();
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where mass representatives vote: the code they bring is asked for behind this door, and opens one ballot alone. */
    private static boolean isOpenToCodes(HttpServletRequest request) {
        return isApi(request) && request.getHeader("Authorization") == null && request.getPathInfo() != null && OPEN_TO_CODES.contains(request.getPathInfo());
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().equals("/api") || request.getServletPath().startsWith("/api/");
    }
}
