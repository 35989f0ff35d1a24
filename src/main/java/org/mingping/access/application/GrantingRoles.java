package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.RoleSeparation;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The security administrator decides what an account may do; never their own. */
@Stateless
public class GrantingRoles {

    private static final String WITHDRAW = "delete from account_role where county_id = :county and account_id = :account and role = :role";
    private static final String GRANT = """
            insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)
            values (:county, :account, :path, :role, :now, :by)""";

    @Inject
    private AccountBook accounts;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * From now on the account holds exactly these; none at all withdraws everything.
     *
     * @throws Refusal what {@link RoleSeparation} refuses, {@code ACCOUNT_OWN}, {@code STALE_VERSION}, {@code ROLE_NEEDS_MEMBER}
     */
    @UseCase(value = "access.grant-roles", roles = Role.SECURITY_ADMINISTRATOR)
    public void grant(long accountId, int seenVersion, Set<Role> roles) {
        Account account = accounts.findOther(accountId, seenVersion);
        if (!roles.isEmpty()) {
            RoleSeparation.check(account.realm(), roles);
        }
        if (roles.contains(Role.MEMBER) && account.memberId() == null) {
            throw Refusal.invalid("ROLE_NEEDS_MEMBER");
        }
        Set<Role> held = accounts.rolesOf(account);
        journal.change("roles", held.toString(), new TreeSet<>(roles).toString());
        database.execute(handle -> {
            held.stream().filter(role -> !roles.contains(role)).forEach(role -> withdraw(handle, account, role));
            roles.stream().filter(role -> !held.contains(role)).forEach(role -> grant(handle, account, role));
        });
    }

    private static void withdraw(Handle handle, Account account, Role role) {
        handle.createUpdate(WITHDRAW).bind("county", account.countyId()).bind("account", account.id()).bind("role", role.name()).execute();
    }

    private void grant(Handle handle, Account account, Role role) {
        handle.createUpdate(GRANT).bind("county", account.countyId()).bind("account", account.id()).bind("path", account.scopePath())
                .bind("role", role.name()).bind("now", OffsetDateTime.now(clock)).bind("by", Caller.current().signature()).execute();
    }
}
