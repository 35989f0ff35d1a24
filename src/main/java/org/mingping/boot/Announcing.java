package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.FirstPasswords;
import org.mingping.access.application.IssuingStartToken;
import org.mingping.access.application.ListingFirstAccounts;
import org.mingping.access.application.ListingFirstAccounts.FirstAccount;
import org.mingping.access.application.RealmPolicies;
import org.mingping.appraisal.application.ReadingDuties;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.boot.demo.LoadingDemo;
import org.mingping.organisation.County;
import org.mingping.shared.Announcement;
import org.mingping.shared.Messages;

/** Tells whoever starts the server how to get in: the accounts a start has opened and, in the demo, what waits for each of them. */
@ApplicationScoped
class Announcing {

    /** From the county down, officers before members. */
    private static final Comparator<FirstAccount> FROM_THE_TOP = Comparator
            .comparing((FirstAccount account) -> Realm.of(account.realmCode())).reversed()
            .thenComparing(account -> Role.valueOf(account.role()) == Role.MEMBER)
            .thenComparing(account -> Role.valueOf(account.role()));

    @Inject
    private ListingFirstAccounts listing;

    @Inject
    private IssuingStartToken token;

    @Inject
    private FirstPasswords passwords;

    @Inject
    private RealmPolicies policies;

    @Inject
    private ReadingDuties duties;

    @Inject
    @ConfigProperty(name = "mingping.demo", defaultValue = "false")
    private boolean demo;

    /**
     * Adds a line for each account and, where it is wanted, the county's token as the last one.
     *
     * @param withToken whether a token is issued and told: it passes the second factor by, so that only a trial may have one
     */
    void announce(County county, Announcement announcement, boolean withToken) throws Exception {
        Caller system = BootSteps.system(county);
        AlignedLines lines = new AlignedLines();
        List<FirstAccount> accounts = system.perform(listing::list).stream()
                .filter(account -> LoadingDemo.isAnnounced(account.username(), Realm.of(account.realmCode())))
                .sorted(FROM_THE_TOP).toList();
        for (FirstAccount account : accounts) {
            lines.add(account.realmCode(), account.username(), password(account), text("role." + account.role()), account.organisationName(),
                    demo ? waiting(account, county) : "");
        }
        lines.texts().forEach(announcement::add);
        if (demo) {
            announcement.add(text("start.whole-branch", LoadingDemo.wholeBranch().toArray()));
        }
        if (passwords.mustBeChanged()) {
            announcement.add(text(policies.of(Realm.COUNTY).asksForCode() ? "start.first-sign-in" : "start.first-sign-in.plain"));
        }
        if (withToken) {
            Optional<String> issued = system.perform(token::issue);
            announcement.add(issued.map(text -> "county token: " + text).orElse(text("start.token-revoked")));
        }
    }

    private String password(FirstAccount account) {
        return account.untouched() ? passwords.of(Realm.of(account.realmCode()), account.username()) : text("start.password-changed");
    }

    /** What the account's own first page says now, not what the demo had in mind. */
    private String waiting(FirstAccount account, County county) throws Exception {
        Role role = Role.valueOf(account.role());
        if (role.isApart()) {
            return text("start.looks-after." + role);
        }
        List<WaitingWork.Item> items = account.caller(county.id()).perform(duties::mine);
        if (items.isEmpty()) {
            return text("start.nothing-waits");
        }
        String first = Messages.text(Messages.CHINESE, "appraisal", "duty." + items.get(0).duty()) + " · " + items.get(0).name();
        return items.size() == 1 ? first : text("start.and-more", first, items.size());
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Messages.CHINESE, "access", key, arguments);
    }
}
