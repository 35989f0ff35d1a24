package org.mingping.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an EJB that is no use case and so passes the gate unchecked: start-up, timers that only delegate, the journal's own writer.
 * It must not be reachable with a user's input; a test lists every class that carries it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Infrastructure {

    /** Why it may pass. */
    String value();
}
