package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.Infrastructure;
import org.mingping.access.model.RealmPolicy;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Counts who tries a password, at the door or where one's own is changed: in a transaction of its own, whatever becomes of the attempt. */
@Stateless
@Infrastructure("counts attempts at an account's password: takes ids and limits only")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Attempts {

    /** Counted before the password is looked at, so that many at once cannot outrun the count. */
    private static final String ATTEMPT = """
            update account
            set failures = case when locked_until is null then failures + 1 else 1 end,
                locked_until = case when (case when locked_until is null then failures + 1 else 1 end) >= :limit then :until end
            where id = :id and (locked_until is null or locked_until <= :now)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** @return false where the account is locked now */
    public boolean count(long accountId, RealmPolicy policy) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return database.query(handle -> handle.createUpdate(ATTEMPT).bind("id", accountId).bind("limit", policy.failuresToLock())
                    .bind("until", now.plus(policy.lockFor())).bind("now", now).execute()) == 1;
        } finally {
            Scope.restore(before);
        }
    }
}
