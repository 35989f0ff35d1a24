package org.mingping.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.application.ChoosingPreferences;
import org.mingping.access.application.IssuingToken;
import org.mingping.access.application.RevokingToken;
import org.mingping.access.application.ShowingOwnAccount;
import org.mingping.access.application.ShowingOwnAccount.OwnAccount;
import org.mingping.access.application.ShowingOwnAccount.TokenRow;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code account.xhtml}: one's own preferences and tokens. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 180;

    @Inject
    private ShowingOwnAccount showing;

    @Inject
    private ChoosingPreferences choosing;

    @Inject
    private IssuingToken issuing;

    @Inject
    private RevokingToken revoking;

    @Inject
    private Tell tell;

    private OwnAccount account;
    private String locale;
    private boolean largePrint;
    private String label;
    private int days = USUAL_DAYS;
    private String issued;

    public void load() {
        account = showing.show();
        locale = account.settings().locale();
        largePrint = account.settings().largePrint();
    }

    public String prefer() {
        choosing.choose(locale, largePrint);
        tell.done("access", "account.done.save");
        return "/access/account.xhtml?faces-redirect=true";
    }

    public void issue() {
        issued = issuing.issue(label, days);
        account = showing.show();
    }

    public String revoke(TokenRow token) {
        revoking.revoke(token.id());
        tell.done("access", "tokens.revoked.done", token.fromStart() ? Words.say("access", "tokens.fromStart") : token.label());
        return "/access/account.xhtml?faces-redirect=true";
    }

    /** Whether other systems may act for this person: for a member as well, who votes over the interface with a token of their own. */
    public boolean isTokenHolder() {
        return Caller.current().roles().stream().anyMatch(role -> !role.isApart());
    }

    public OwnAccount getAccount() {
        return account;
    }

    /** The token just made: it is not shown again. */
    public String getIssued() {
        return issued;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public boolean isLargePrint() {
        return largePrint;
    }

    public void setLargePrint(boolean largePrint) {
        this.largePrint = largePrint;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
