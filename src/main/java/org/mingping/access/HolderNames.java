package org.mingping.access;

/** What people are called who are on record by the account they acted through. */
public interface HolderNames {

    /**
     * The holder's name; of an account that is no more, and of a name that was written down as one, what was written.
     *
     * @param signature as {@link Caller#signature} wrote it, or a name
     */
    String name(String signature);
}
