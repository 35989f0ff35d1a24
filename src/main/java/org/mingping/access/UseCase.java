package org.mingping.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a business method is and who may call it; the {@link UseCaseGate} does the rest. An EJB method without it is refused.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {

    /** Its stable name in the journal, {@code <room>.<activity>}, with a text under this key in {@code messages/journal_*}. */
    String value();

    /** Any one of these suffices. Empty: only the system (timers, start-up), unless it is for everyone. */
    Role[] roles();

    /** For whoever is signed in, whatever they may be: one's own account. The use case confines itself to the caller's own. */
    boolean everyone() default false;

    /** Whether it changes anything: then it leaves a journal entry in the same transaction. */
    boolean writes() default true;
}
