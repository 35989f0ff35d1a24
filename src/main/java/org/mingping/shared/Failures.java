package org.mingping.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Failures nobody foresaw: logged under a short number, which is all that a user sees of them. */
@ApplicationScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private final SecureRandom random = new SecureRandom();

    /** @return the number under which the failure stands in the log; one that stands there already is not logged again */
    public String log(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NumberedFailure numbered) {
                return numbered.number();
            }
        }
        String number = Integer.toString(0x100000 + random.nextInt(0xF00000), 16).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, failure, () -> "failure " + number);
        return number;
    }

    /** Whether someone else changed the row first. */
    public static boolean isStale(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
