package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Creates the county's root organisation on an empty start, or finds the one that is there. Runs within the boot's transaction. */
@ApplicationScoped
public class FoundingCounty {

    private static final String FIND = "select id, code, name, scope_path as path from organisation where kind = 'COUNTY_COMMITTEE' order by id limit 1";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private volatile County county;

    /** @throws IllegalStateException before the county is known; nothing is served then */
    @Produces
    public County county() {
        if (county == null) {
            throw new IllegalStateException("no county yet: start with -Dmingping.county=<code>:<name>");
        }
        return county;
    }

    /**
     * The county already in the database, if any. Of several servers at a first start each asks this before it founds: the second waits
     * here until the first is done, and finds what that one founded.
     */
    public Optional<County> find() {
        database.alone("founding of the county");
        Optional<County> found = database.query(handle -> handle.createQuery(FIND).mapTo(County.class).findOne());
        found.ifPresent(existing -> county = existing);
        return found;
    }

    /** @param code digits or letters without a slash, for example {@code 99} */
    public County found(String code, String name) {
        if (!code.matches("[0-9A-Za-z]{1,20}") || name.isBlank()) {
            throw new IllegalArgumentException("a county is given as <code>:<name>, for example 99:青山县委组织部");
        }
        long id = database.query(handle -> handle.createQuery("select nextval('organisation_seq')").mapTo(Long.class).one());
        County founded = new County(id, code, name.strip(), "/" + code + "/");
        database.execute(handle -> {
            handle.createUpdate("""
                            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
                            values (:id, :id, :code, :name, 'COUNTY_COMMITTEE', null, :path, :today)""")
                    .bindMethods(founded).bind("today", LocalDate.now(clock)).execute();
            handle.createUpdate("""
                            insert into organisation_history (county_id, organisation_id, scope_path, name, superior_id, valid_from, recorded_at, recorded_by)
                            values (:id, :id, :path, :name, null, :today, :now, 'system')""")
                    .bindMethods(founded).bind("today", LocalDate.now(clock)).bind("now", OffsetDateTime.now(clock)).execute();
        });
        county = founded;
        return founded;
    }
}
