package org.mingping.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.application.ClosingAccount;
import org.mingping.access.application.GrantingRoles;
import org.mingping.access.application.LinkingMember;
import org.mingping.access.application.ListingAccounts.AccountRow;
import org.mingping.access.application.RemovingSecondFactor;
import org.mingping.access.application.ReopeningAccount;
import org.mingping.access.application.ResettingPassword;
import org.mingping.access.application.ShowingAccount;
import org.mingping.access.application.ShowingOwnAccount.TokenRow;
import org.mingping.access.application.WithdrawingToken;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code holder.xhtml}: one account; the system administrator opens and closes it, the security administrator decides what it may do. */
@Named
@ViewScoped
public class HolderPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShowingAccount showing;

    @Inject
    private ClosingAccount closing;

    @Inject
    private ReopeningAccount reopening;

    @Inject
    private ResettingPassword resetting;

    @Inject
    private GrantingRoles granting;

    @Inject
    private LinkingMember linking;

    @Inject
    private RemovingSecondFactor removing;

    @Inject
    private WithdrawingToken withdrawing;

    @Inject
    private Tell tell;

    private Long id;
    private AccountRow account;
    private List<TokenRow> tokens;
    /** An array, because Faces reads the choices' type from it. */
    private Role[] roles;
    private String handedOut;
    private String idNumber;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        account = showing.show(id);
        tokens = showing.tokens(id);
        roles = account.roles().toArray(Role[]::new);
    }

    public String close() {
        closing.close(id, account.version());
        return done("holder.done.close");
    }

    public String reopen() {
        reopening.reopen(id, account.version());
        return done("holder.done.reopen");
    }

    public void resetPassword() {
        handedOut = resetting.reset(id, account.version());
        load();
    }

    public String removeSecondFactor() {
        removing.remove(id, account.version());
        return done("holder.done.unbind");
    }

    public String withdraw(long tokenId) {
        withdrawing.withdraw(id, tokenId);
        return done("holder.done.withdraw");
    }

    public String grant() {
        granting.grant(id, account.version(), Set.of(roles));
        return done("holder.done.grant");
    }

    public String link() {
        linking.link(id, account.version(), idNumber);
        return done("holder.done.link");
    }

    public String unlink() {
        linking.link(id, account.version(), null);
        return done("holder.done.unlink");
    }

    private String done(String key) {
        tell.done("access", key, account.username());
        return "/access/holder.xhtml?faces-redirect=true&id=" + id;
    }

    /** Nobody acts on their own account. */
    public boolean isOwn() {
        return id.equals(Caller.current().accountId());
    }

    /** Whether this administrator is the one who hands out passwords to an account with these roles. */
    public boolean isMayReset() {
        return Caller.current().is(ResettingPassword.administratorOf(account.roles()));
    }

    public boolean isSystemAdministrator() {
        return Caller.current().is(Role.SYSTEM_ADMINISTRATOR);
    }

    public boolean isSecurityAdministrator() {
        return Caller.current().is(Role.SECURITY_ADMINISTRATOR);
    }

    /** The roles of the account's realm. */
    public List<Role> getChoice() {
        return Arrays.stream(Role.values()).filter(role -> role.realm() == account.realm()).toList();
    }

    public List<TokenRow> getTokens() {
        return tokens;
    }

    public AccountRow getAccount() {
        return account;
    }

    /** The password just handed out, or null. */
    public String getHandedOut() {
        return handedOut;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}
