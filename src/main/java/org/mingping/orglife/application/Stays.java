package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.orglife.model.FloatingStay;
import org.mingping.orglife.persistence.FloatingBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Stays as aggregates, within the caller's scope. */
@ApplicationScoped
class Stays {

    @Inject
    private FloatingBook book;

    @Inject
    private Database database;

    /** The one of a member that has no end yet. @throws Refusal NOT_FOUND */
    FloatingStay open(long member) {
        long id = book.openStay(member).orElseThrow(Refusal::notFound);
        return database.entities().createQuery("select s from FloatingStay s where s.id = :id", FloatingStay.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(Refusal::notFound);
    }

    String name(long member) {
        return database.query(handle -> handle.createQuery("select name from member where county_id = current_county() and id = :id").bind("id", member)
                .mapTo(String.class).findOne().orElseThrow(Refusal::notFound));
    }
}
