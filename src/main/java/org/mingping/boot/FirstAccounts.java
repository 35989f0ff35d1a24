package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.FirstPasswords;
import org.mingping.access.application.NewAccount;
import org.mingping.access.application.OpeningAccounts;
import org.mingping.organisation.County;
import org.mingping.organisation.CountyFounded;
import org.mingping.shared.Messages;

/** Gives a new county one account for each role of the county's tier. */
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

    private static String text(String key) {
        return Messages.text(Messages.CHINESE, "access", key);
    }
}
