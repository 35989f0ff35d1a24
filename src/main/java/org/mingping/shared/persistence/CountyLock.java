package org.mingping.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lets work of one name go on only once at a time in a county, on whatever server. For work that looks at what stands and writes the
 * difference: two at once would both find the same missing. Whoever comes second waits, then sees what the first has written.
 */
@ApplicationScoped
public class CountyLock {

    /** Workbooks of all kinds: a roster moves the very rows that the others add to. */
    public static final String IMPORT = "import";

    @Inject
    private Database database;

    /** Takes the lock, held until the transaction ends. To be taken before anything is read that decides what is written. */
    public void take(String name) {
        database.alone("county " + name);
    }
}
