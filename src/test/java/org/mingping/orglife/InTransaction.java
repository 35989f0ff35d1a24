package org.mingping.orglife;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import org.mingping.access.Caller;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** What the gate of the use cases does for them, for tests of what lies below: a transaction with a caller's scope. */
@Dependent
public class InTransaction {

    @Inject
    private Database database;

    @Inject
    private UserTransaction transaction;

    public <T> T as(Caller caller, Callable<T> work) throws Exception {
        return caller.perform(() -> {
            Scope before = Scope.bind(caller.scope());
            transaction.begin();
            try {
                database.enter(caller.scope());
                T result = work.call();
                transaction.commit();
                return result;
            } catch (Exception | Error failure) {
                transaction.rollback();
                throw failure;
            } finally {
                Scope.restore(before);
            }
        });
    }
}
