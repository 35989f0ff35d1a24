package org.mingping.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.shared.persistence.Database;

/** Since when the county is kept here: nothing is due, and nothing caught up, from before. */
@ApplicationScoped
public class CountyCalendar {

    @Inject
    private Database database;

    @Inject
    private County county;

    public LocalDate foundedOn() {
        return database.query(handle -> handle.createQuery("select established_on from organisation where county_id = :county and id = :county")
                .bind("county", county.id()).mapTo(LocalDate.class).one());
    }
}
