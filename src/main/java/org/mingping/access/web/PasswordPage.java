package org.mingping.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import org.mingping.access.Caller;
import org.mingping.access.Pages;
import org.mingping.access.application.ChangingPassword;
import org.mingping.access.application.RealmPolicies;
import org.mingping.access.application.ShowingOwnAccount;
import org.mingping.access.application.ShowingOwnAccount.Settings;
import org.mingping.access.login.Doorway;
import org.mingping.access.model.PasswordRules;
import org.mingping.shared.Messages;

/** {@code password.xhtml}: the old password, and the new one twice. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private ChangingPassword changing;

    @Inject
    private ShowingOwnAccount showing;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Doorway doorway;

    @Inject
    private FacesContext faces;

    private Settings settings;
    private String current;
    private String chosen;
    private String again;

    public void load() {
        settings = showing.show().settings();
    }

    /** Other sessions of this account end; this one goes on. */
    public String change() {
        if (!chosen.equals(again)) {
            faces.validationFailed();
            faces.addMessage("password:again", new FacesMessage(FacesMessage.SEVERITY_ERROR,
                    Messages.text(faces.getViewRoot().getLocale(), "access", "password.differ"), null));
            return null;
        }
        changing.change(current, chosen);
        doorway.passwordProved((HttpSession) faces.getExternalContext().getSession(true));
        return Pages.TODAY + "?faces-redirect=true";
    }

    /** One's own account; an administrator who has reset its password is named in it. */
    public Settings getSettings() {
        return settings;
    }

    public PasswordRules getRules() {
        return policies.of(Caller.current().realm()).password();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
