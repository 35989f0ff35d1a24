package org.mingping.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.mingping.shared.Scope;

/**
 * The database as the current caller may see it. Aggregates go through {@link #entities()}, lists and set-based work through
 * {@link #query} and {@link #execute}; within one transaction both use the same connection.
 */
@ApplicationScoped
public class Database {

    private static final String SCOPE_SET = Database.class.getName() + ".scope";
    private static final String SEEING_MORE = Database.class.getName() + ".seeingMore";

    @PersistenceContext(unitName = "mingping")
    private EntityManager entities;

    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Resource(lookup = DataSources.APART)
    private DataSource apart;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private Jdbi applicationJdbi;
    private Jdbi systemJdbi;
    private Jdbi apartJdbi;

    @PostConstruct
    void open() {
        applicationJdbi = configured(Jdbi.create(application));
        systemJdbi = configured(Jdbi.create(system));
        apartJdbi = configured(Jdbi.create(apart));
    }

    /** Failures reach the log, and what is bound to a statement is persons' values and hashes: messages name none of it. */
    private static Jdbi configured(Jdbi jdbi) {
        return jdbi.installPlugin(new RecordRows())
                .configure(StatementExceptions.class, exceptions -> exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
    }

    /** The aggregates. Not for system work: that is set-based. */
    public EntityManager entities() {
        if (transaction.getTransactionKey() != null && transaction.getResource(SEEING_MORE) instanceof Scope) {
            throw new IllegalStateException("with a wider view than the caller's only set-based work is done");
        }
        if (isSystem()) {
            throw new IllegalStateException("system work goes through query and execute: it has a database role of its own");
        }
        return entities;
    }

    /** Work on the transaction's connection that gives an answer. What the entity manager holds is flushed first. */
    public <R> R query(Function<Handle, R> work) {
        flush();
        try (Handle handle = jdbi().open()) {
            return work.apply(handle);
        }
    }

    /**
     * As {@link #query}, for statements over a large part of a table: for them the planner joins by hashing or merging alone. Row-level security hides from it how many rows it
     * will see; where it takes thousands for one, it nests loops that take minutes. With memory enough that a county's year is not
     * sorted on disk.
     */
    public <R> R hashing(Function<Handle, R> work) {
        return query(handle -> {
            handle.execute("set local enable_nestloop = off; set local work_mem = '64MB'");
            R answer = work.apply(handle);
            handle.execute("set local enable_nestloop to default; set local work_mem to default");
            return answer;
        });
    }

    /** Work on the transaction's connection. */
    public void execute(Consumer<Handle> work) {
        query(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /**
     * A few short statements that are kept although the work around them fails, under the application's role and within this scope. Call it
     * in a transaction of its own; it takes no connection from the pool that the failing work still holds one of.
     */
    public void apart(Scope scope, Consumer<Handle> work) {
        try (Handle handle = apartJdbi.open()) {
            set(handle, scope);
            work.accept(handle);
        }
    }

    /**
     * Goes on once nobody else, on whatever server, is within what goes by this name; whoever comes next waits until this transaction is
     * over, and then sees what it did. Make it the transaction's first statement.
     */
    public void alone(String name) {
        execute(handle -> handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", name));
    }

    /** Goes on beside others who say the same, but not while somebody is {@link #alone} within what goes by this name. */
    public void together(String name) {
        execute(handle -> handle.execute("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", name));
    }

    /** Forgets entities that set-based work has changed behind the entity manager's back. */
    public void forgetEntities() {
        if (!isSystem()) {
            entities.flush();
            entities.clear();
        }
    }

    /** Sets the caller's scope for this transaction, once; called by the gate before any use case runs. */
    public void enter(Scope scope) {
        if (transaction.getTransactionKey() == null || transaction.getResource(SCOPE_SET) != null) {
            return;
        }
        set(scope);
        transaction.putResource(SCOPE_SET, scope);
    }

    /**
     * Works for a moment with a wider view than the caller's: some results depend on rows the caller may not see (the quota of a pool
     * depends on the neighbouring branches). Set-based work only, so that nothing read there can reach the caller as an entity, and
     * what the caller's use case holds stays in its hands.
     *
     * <p>Within such work it may be asked for again, wider still; afterwards each has the view it had before.
     *
     * @param path the organisation whose rows the work depends on
     */
    public void whileSeeing(String path, Runnable work) {
        Scope caller = Scope.current().orElseThrow();
        Scope standing = transaction.getTransactionKey() != null && transaction.getResource(SEEING_MORE) instanceof Scope wider ? wider : caller;
        if (caller.system() || path.startsWith(standing.path()) && standing.ownMember() == null) {
            work.run();
            return;
        }
        flush();
        Scope wide = new Scope(caller.county(), path, null, caller.ownAccount(), false);
        set(wide);
        transaction.putResource(SEEING_MORE, wide);
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            backAfter(failure, standing, caller);
            throw failure;
        }
        back(standing, caller);
    }

    private void back(Scope standing, Scope caller) {
        transaction.putResource(SEEING_MORE, standing == caller ? Boolean.FALSE : standing);
        set(standing);
    }

    /** After a statement has failed PostgreSQL takes no other in this transaction: what is told is the failure, not that. */
    private void backAfter(Throwable failure, Scope standing, Scope caller) {
        try {
            back(standing, caller);
        } catch (RuntimeException consequence) {
            failure.addSuppressed(consequence);
        }
    }

    private void set(Scope scope) {
        try (Handle handle = jdbi().open()) {
            set(handle, scope);
        }
    }

    private static void set(Handle handle, Scope scope) {
        handle.createQuery("select set_config('mingping.county', :county, true) || set_config('mingping.scope', :path, true)"
                        + " || set_config('mingping.member', :member, true) || set_config('mingping.account', :account, true)"
                        // Row-level security makes statements look dear, and compiling one takes longer than a page may.
                        + " || set_config('jit', 'off', true)")
                .bind("county", Long.toString(scope.county()))
                .bind("path", scope.path())
                .bind("member", scope.ownMember() == null ? "" : scope.ownMember().toString())
                .bind("account", Long.toString(scope.ownAccount()))
                .mapTo(String.class).one();
    }

    private void flush() {
        if (!isSystem() && entities.isJoinedToTransaction()) {
            entities.flush();
        }
    }

    private Jdbi jdbi() {
        return isSystem() ? systemJdbi : applicationJdbi;
    }

    private static boolean isSystem() {
        return Scope.current().map(Scope::system).orElse(false);
    }
}
