package org.mingping.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.audit.Journal;
import org.mingping.shared.NumberedFailure;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/**
 * The one gate: bound to every EJB in {@code ejb-jar.xml}. It asks for the declared role, sets the transaction's scope, and writes
 * the journal: in the same transaction when the work is done, in one of its own when it was refused. Anything that declares nothing is
 * refused. A use case called by another passes the same gate, and then becomes part of that one's journal entry: the entry names the role
 * the innermost asked for, since that is the act that was done.
 */
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class UseCaseGate {

    private static final Set<Role> BELOW_COUNTY =
            EnumSet.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER);

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @AroundTimeout
    public Object timer(InvocationContext invocation) throws Exception {
        return invocation.proceed();
    }

    @AroundInvoke
    public Object call(InvocationContext invocation) throws Exception {
        Class<?> bean = invocation.getMethod().getDeclaringClass();
        if (isInfrastructure(invocation, bean)) {
            return invocation.proceed();
        }
        UseCase useCase = invocation.getMethod().getAnnotation(UseCase.class);
        if (useCase == null) {
            throw undeclared(invocation.getMethod());
        }
        Caller caller = Caller.current();
        if (journal.isOpen()) {
            return within(invocation, useCase, caller);
        }
        return outermost(invocation, useCase, caller);
    }

    /** A use case that another one calls, mostly as the same caller; work that is handed on to the system goes by the system's database role, not the person's. */
    private Object within(InvocationContext invocation, UseCase useCase, Caller caller) throws Exception {
        Scope before = Scope.bind(caller.scope());
        try {
            journal.actingAs(permitted(useCase, caller));
            database.enter(caller.scope());
            return invocation.proceed();
        } finally {
            Scope.restore(before);
        }
    }

    private Object outermost(InvocationContext invocation, UseCase useCase, Caller caller) throws Exception {
        Scope before = Scope.bind(caller.scope());
        journal.open(useCase.value());
        try {
            journal.actingAs(permitted(useCase, caller));
            database.enter(caller.scope());
            Object result = invocation.proceed();
            if (useCase.writes()) {
                journal.done(caller);
            }
            return result;
        } catch (Refusal refusal) {
            if (useCase.writes() || refusal.kind() == RefusalKind.FORBIDDEN) {
                journal.refused(caller, refusal.code());
            }
            throw refusal;
        } catch (Exception failure) {
            if (useCase.writes()) {
                journal.failed(caller, failure instanceof NumberedFailure numbered ? numbered.number() : failure.getClass().getSimpleName());
            }
            throw failure;
        } finally {
            journal.close();
            Scope.restore(before);
        }
    }

    /** The role that opens the gate; null where none is needed. */
    private static Role permitted(UseCase useCase, Caller caller) {
        if (caller.isSystem() || useCase.everyone()) {
            return null;
        }
        List<Role> roles = List.of(useCase.roles());
        Optional<Role> own = roles.stream().filter(caller::is).findFirst();
        return own.or(() -> roles.stream().filter(role -> mayStandInFor(role, caller)).findFirst())
                .orElseThrow(() -> Refusal.forbidden("NOT_PERMITTED"));
    }

    /** A county officer's token may do a township's or a branch's step on its behalf (api.md); a page never does. */
    private static boolean mayStandInFor(Role role, Caller caller) {
        return caller.via() == Caller.Via.API && caller.is(Role.COUNTY_OFFICER) && BELOW_COUNTY.contains(role);
    }

    private static boolean isInfrastructure(InvocationContext invocation, Class<?> bean) {
        return bean.isAnnotationPresent(Infrastructure.class)
                || invocation.getTarget().getClass().isAnnotationPresent(Infrastructure.class)
                || bean == Object.class;
    }

    private static IllegalStateException undeclared(Method method) {
        return new IllegalStateException("not a declared use case: " + method);
    }
}
