package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.mingping.findings.model.Finding;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Findings by id, within the caller's scope. */
@ApplicationScoped
public class Findings {

    @Inject
    private Database database;

    /** @throws Refusal NOT_FOUND where it does not exist for this caller */
    public Finding get(long id) {
        Finding found = database.entities().find(Finding.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** As {@link #get}; whoever else would act on it waits until this transaction is over. @throws Refusal NOT_FOUND */
    public Finding held(long id) {
        Finding found = database.entities().find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** For an act on what the caller saw. @throws Refusal NOT_FOUND or STALE_VERSION */
    public Finding forAct(long id, int seenVersion) {
        Finding found = get(id);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
