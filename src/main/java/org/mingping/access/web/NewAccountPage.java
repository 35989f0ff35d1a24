package org.mingping.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Realm;
import org.mingping.access.application.CreatingAccount;
import org.mingping.access.application.CreatingAccount.Opened;
import org.mingping.access.application.CreatingAccount.Request;
import org.mingping.access.application.ListingOrganisations;

/** {@code new-account.xhtml}: what is asked for, then the first password, once. */
@Named
@ViewScoped
public class NewAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CreatingAccount creating;

    @Inject
    private ListingOrganisations listing;

    private transient List<ListingOrganisations.Organisation> organisations;
    private Realm realm = Realm.BRANCH;
    private String username;
    private String displayName;
    private String organisationCode;
    private String idNumber;
    private transient Opened opened;

    public void create() {
        opened = creating.create(new Request(realm, username, displayName, code(), idNumber));
    }

    /** A whole name of just one organisation stands for its code: whoever types it to the end has chosen it. */
    private String code() {
        List<String> named = getOrganisations().stream().filter(one -> one.name().equals(organisationCode.strip()))
                .map(ListingOrganisations.Organisation::code).toList();
        return named.size() == 1 ? named.get(0) : organisationCode.strip();
    }

    /** What the field for the organisation offers: by name, for its code. */
    public List<ListingOrganisations.Organisation> getOrganisations() {
        if (organisations == null) {
            organisations = listing.list();
        }
        return organisations;
    }

    public Opened getOpened() {
        return opened;
    }

    public Realm[] getRealms() {
        return Realm.values();
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

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getOrganisationCode() {
        return organisationCode;
    }

    public void setOrganisationCode(String organisationCode) {
        this.organisationCode = organisationCode;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }
}
