package org.mingping.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.mingping.access.Pages;
import org.mingping.access.Realm;
import org.mingping.access.application.RealmPolicies;
import org.mingping.access.login.Doorway;
import org.mingping.access.login.RealmCredential;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** {@code login.xhtml}: realm, name, password, and the second factor's code where the realm knows one. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private SecurityContext security;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Pages pages;

    @Inject
    private FacesContext faces;

    private Realm realm = Realm.BRANCH;
    private String username;
    private String password;
    private String code;
    private String from;

    /** Opens the session, or says that something was wrong but not what. */
    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().newAuthentication(true)
                        .credential(new RealmCredential(realm, username.strip(), password, code)));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + destination());
        } else {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refused(faces.getViewRoot().getLocale()), null));
        }
    }

    private String refused(Locale locale) {
        return faces.getExternalContext().getRequestMap().get(Doorway.REFUSAL) instanceof Refusal refusal ? refusal.sentence(locale)
                : Messages.text(locale, "access", "login.refused");
    }

    public void signOut() throws IOException, ServletException {
        ExternalContext external = faces.getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + Pages.LOGIN);
    }

    /** Only to a page of ours: the address came in from outside. */
    private String destination() {
        boolean known = from != null && pages.find(from.split("\\?", 2)[0]).filter(page -> !page.open()).isPresent();
        return known ? from : Pages.TODAY;
    }

    public Realm[] getRealms() {
        return Realm.values();
    }

    /** Whether any realm knows a second factor: the field is there before a realm is chosen, so that nothing moves under the hand. */
    public boolean isCodeAsked() {
        return Arrays.stream(Realm.values()).anyMatch(door -> policies.of(door).asksForCode());
    }

    public Realm getRealm() {
        return realm;
    }

    public void setRealm(Realm realm) {
        this.realm = realm;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
