package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.model.Account;
import org.mingping.access.model.ApiToken;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The accounts of a use case's transaction: found within the caller's scope, named to the journal. */
@ApplicationScoped
public class AccountBook {

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    /** @throws Refusal {@code NOT_FOUND}, or {@code STALE_VERSION} where another version was looked at */
    Account find(long id, int seenVersion) {
        Account account = Optional.ofNullable(entities().find(Account.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT))
                .orElseThrow(Refusal::notFound);
        account.requireVersion(seenVersion);
        return named(account);
    }

    /** An administrator does not act on their own account: nobody grants themself a say, nobody closes themself out. */
    Account findOther(long id, int seenVersion) {
        if (id == Caller.current().accountId()) {
            throw Refusal.conflict("ACCOUNT_OWN");
        }
        return find(id, seenVersion);
    }

    Account own() {
        return named(Optional.ofNullable(entities().find(Account.class, Caller.current().accountId())).orElseThrow(Refusal::notFound));
    }

    /** What the account holds now, in the order of the roles. */
    Set<Role> rolesOf(Account account) {
        return database.query(handle -> handle.createQuery("select role from account_role where county_id = :county and account_id = :account")
                .bind("county", account.countyId()).bind("account", account.id()).mapTo(Role.class)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @throws Refusal {@code NOT_FOUND}, also where the token is someone else's */
    ApiToken ownToken(long id) {
        return tokenOf(Caller.current().accountId(), id);
    }

    /** @throws Refusal {@code NOT_FOUND}, also where the token is another account's */
    ApiToken tokenOf(long accountId, long id) {
        return Optional.ofNullable(entities().find(ApiToken.class, id)).filter(token -> token.accountId() == accountId).orElseThrow(Refusal::notFound);
    }

    void add(Object entity) {
        entities().persist(entity);
    }

    private Account named(Account account) {
        journal.subject("account", account.id(), account.signature());
        return account;
    }

    private EntityManager entities() {
        return database.entities();
    }
}
