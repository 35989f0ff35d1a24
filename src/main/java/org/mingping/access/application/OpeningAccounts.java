package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.shared.persistence.Database;

/** Opens accounts with their roles in one go: for the start of a county and for demos, where no administrator exists yet. */
@Stateless
public class OpeningAccounts {

    private static final String ACCOUNT = """
            insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, must_change_password,
                                 organisation_id, scope_path, member_id, created_at)
            select nextval('account_seq'), :county, :realm, :username, :name, :hash, :now, :mustChange, o.id, o.scope_path, :member, :now
            from organisation o where o.county_id = :county and o.id = :organisation
            on conflict (county_id, realm, username) do nothing""";

    private static final String ROLE = """
            insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)
            select county_id, id, scope_path, :role, :now, :by from account
            where county_id = :county and realm = :realm and username = :username and created_at = :now
            on conflict do nothing""";

    @Inject
    private Database database;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Those that exist already stay as they are.
     *
     * @param password   the same for all of them: it is hashed once
     * @param mustChange whether it serves for one sign-in only
     */
    @UseCase(value = "access.open-accounts", roles = {})
    public void open(List<NewAccount> accounts, String password, boolean mustChange) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        String hash = passwords.hash(password);
        database.execute(handle -> {
            insertAccounts(handle, accounts, hash, mustChange, now);
            insertRoles(handle, accounts, now);
        });
        journal.note("accounts", accounts.size());
    }

    private static void insertAccounts(Handle handle, List<NewAccount> accounts, String hash, boolean mustChange, OffsetDateTime now) {
        PreparedBatch batch = handle.prepareBatch(ACCOUNT);
        for (NewAccount account : accounts) {
            batch.bind("county", Caller.current().county()).bind("realm", account.realm().code()).bind("username", account.username())
                    .bind("name", account.displayName()).bind("hash", hash).bind("now", now).bind("mustChange", mustChange)
                    .bind("member", account.memberId()).bind("organisation", account.organisationId()).add();
        }
        batch.execute();
    }

    private static void insertRoles(Handle handle, List<NewAccount> accounts, OffsetDateTime now) {
        PreparedBatch batch = handle.prepareBatch(ROLE);
        for (NewAccount account : accounts) {
            for (Role role : account.roles()) {
                batch.bind("county", Caller.current().county()).bind("realm", account.realm().code()).bind("username", account.username())
                        .bind("role", role.name()).bind("now", now).bind("by", Caller.current().signature()).add();
            }
        }
        batch.execute();
    }
}
