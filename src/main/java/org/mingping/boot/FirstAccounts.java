package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.FirstPasswords;
import org.mingping.access.application.IssuingStartToken;
import org.mingping.access.application.ListingFirstAccounts;
import org.mingping.access.application.ListingFirstAccounts.FirstAccount;
import org.mingping.access.application.NewAccount;
import org.mingping.access.application.OpeningAccounts;
import org.mingping.organisation.County;
import org.mingping.organisation.CountyFounded;
import org.mingping.shared.Announcement;
import org.mingping.shared.Messages;

/** Gives a new county one account for each role of the county's tier, and tells whoever starts the server how to get in. */
@ApplicationScoped
public class FirstAccounts {

    private static final Map<Role, String> COUNTY_ACCOUNTS = new EnumMap<>(Map.of(
            Role.COUNTY_OFFICER, "county-officer",
            Role.COUNTY_APPROVER, "county-approver",
            Role.SYSTEM_ADMINISTRATOR, "system-admin",
            Role.SECURITY_ADMINISTRATOR, "security-admin",
            Role.AUDITOR, "auditor"));

    @Inject
    private OpeningAccounts opening;

    @Inject
    private ListingFirstAccounts listing;

    @Inject
    private IssuingStartToken token;

    @Inject
    private FirstPasswords passwords;

    void open(@Observes CountyFounded founded) throws Exception {
        County county = founded.county();
        Map<String, List<NewAccount>> byPassword = COUNTY_ACCOUNTS.entrySet().stream()
                .map(entry -> account(county, entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(account -> passwords.of(Realm.COUNTY, account.username())));
        BootSteps.system(county).perform(() -> {
            byPassword.forEach((password, accounts) -> opening.open(accounts, password, passwords.mustBeChanged()));
            return null;
        });
    }

    private static NewAccount account(County county, Role role, String username) {
        return new NewAccount(Realm.COUNTY, username, text("role." + role.name()), Set.of(role), county.id(), null);
    }

    /** Adds a line for each account, and the county's token as the last one. */
    void announce(County county, Announcement announcement) throws Exception {
        Caller system = BootSteps.system(county);
        List<FirstAccount> accounts = system.perform(listing::list);
        accounts.stream().sorted(Comparator.comparing(account -> Role.valueOf(account.role())))
                .forEach(account -> announcement.add(line(account)));
        if (passwords.mustBeChanged()) {
            announcement.add(text("start.first-sign-in"));
        }
        Optional<String> issued = system.perform(token::issue);
        announcement.add(issued.map(text -> "county token: " + text).orElse(text("start.token-revoked")));
    }

    private String line(FirstAccount account) {
        Realm realm = Realm.of(account.realmCode());
        String password = account.untouched() ? passwords.of(realm, account.username()) : text("start.password-changed");
        return "  %-8s  %-18s  %-24s  %s".formatted(account.realmCode(), account.username(), password,
                Messages.text(Locale.SIMPLIFIED_CHINESE, "access", "role." + account.role()));
    }

    private static String text(String key) {
        return Messages.text(Messages.CHINESE, "access", key);
    }
}
