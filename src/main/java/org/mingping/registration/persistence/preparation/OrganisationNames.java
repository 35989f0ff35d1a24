package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What organisations are called, and where they stand: everybody may know that of those above and under them. */
@ApplicationScoped
public class OrganisationNames {

    @Inject
    private Database database;

    @Inject
    private County county;

    public record Named(long id, String code, String name, String path) {
    }

    /** @throws Refusal NOT_FOUND */
    public Named of(long id) {
        return database.query(handle -> handle.createQuery("select id, code, name, scope_path as path from organisation where county_id = :county and id = :id")
                .bind("county", county.id()).bind("id", id).mapTo(Named.class).findOne()).orElseThrow(Refusal::notFound);
    }

    /** The path of the superior. */
    public String pathAbove(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
