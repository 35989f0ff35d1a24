package org.mingping.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mingping.access.Realm;
import org.mingping.access.application.ListingAccounts;
import org.mingping.access.application.ListingAccounts.AccountRow;
import org.mingping.shared.Page;

/** {@code accounts.xhtml}: the county's accounts, filtered by what stands in the address. */
@Named
@RequestScoped
public class AccountsPage {

    private static final int SIZE = 50;

    @Inject
    private ListingAccounts listing;

    private Realm realm;
    private String text;
    private int page;
    private Page<AccountRow> found;

    public void load() {
        found = listing.list(realm, text, Math.max(page, 0), SIZE);
    }

    public Page<AccountRow> getFound() {
        return found;
    }

    public Realm[] getRealms() {
        return Realm.values();
    }

    public int getSize() {
        return SIZE;
    }

    /** This view's address up to the page's number. */
    public String getAddress() {
        return "?realm=" + (realm == null ? "" : realm) + "&text=" + URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8) + "&";
    }

    public Realm getRealm() {
        return realm;
    }

    public void setRealm(Realm realm) {
        this.realm = realm;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
