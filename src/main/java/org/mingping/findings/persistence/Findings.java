package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.findings.model.Finding;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Findings by id, within the caller's scope. */
@ApplicationScoped
public class Findings {

    private static final String HOLD = "select id from finding where county_id = :county and id = :id for update";

    private static final String ADD = "update finding set version = version + 1 where county_id = :county and id = :id";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @throws Refusal NOT_FOUND where it does not exist for this caller */
    public Finding get(long id) {
        Finding found = database.entities().find(Finding.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * As {@link #get}; whoever else would act on it waits until this transaction is over. Also for the member it is about, who reads it and whom row-level security lets lock and
     * change nothing of it.
     *
     * @throws Refusal NOT_FOUND
     */
    public Finding held(long id) {
        Finding found = get(id);
        whoever(found, HOLD);
        return found;
    }

    /** As {@link #held}; and whoever looked at it before has not seen what is added to it now, and is refused on acting. @throws Refusal NOT_FOUND */
    public Finding addingTo(long id) {
        Finding found = get(id);
        whoever(found, ADD);
        return found;
    }

    private void whoever(Finding found, String statement) {
        database.whileSeeing(found.getScopePath(), () -> database.execute(handle -> handle.createUpdate(statement).bind("county", county.id()).bind("id", found.getId()).execute()));
        database.entities().refresh(found);
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
