package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.mingping.orglife.model.Meeting;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Meetings as aggregates, within the caller's scope. */
@ApplicationScoped
class Meetings {

    @Inject
    private Database database;

    /** @throws Refusal NOT_FOUND, also where it is out of scope */
    Meeting get(long id) {
        return database.entities().createQuery("select m from Meeting m where m.id = :id", Meeting.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** For an act on it as the caller saw it: of two at once one wins. @throws Refusal NOT_FOUND, STALE_VERSION */
    Meeting forAct(long id, int seenVersion) {
        Meeting meeting = get(id);
        if (meeting.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        database.entities().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return meeting;
    }
}
