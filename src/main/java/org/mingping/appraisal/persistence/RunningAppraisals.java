package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/** The appraisals that are not final, by half-year, within the caller's scope. */
@ApplicationScoped
public class RunningAppraisals {

    private static final String RUNNING = """
            select c.year, c.half, count(*) as branches, min(a.id) as first_id,
                   count(*) filter (where a.phase = 'PUBLICITY' and a.publicity_ends_on >= :today) as posted,
                   min(a.publicity_ends_on) filter (where a.phase = 'PUBLICITY' and a.publicity_ends_on >= :today) as publicity_ends_on
              from branch_appraisal a join cycle c on c.county_id = a.county_id and c.id = a.cycle_id
             where a.county_id = :county and a.phase <> 'CONFIRMED'
             group by c.year, c.half
             order by c.year desc, c.half desc""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * A half-year's.
     *
     * @param branches        how many are not final
     * @param firstId         one of them: the only one for whoever is responsible for one branch
     * @param posted          how many of them have their list posted, its days not over
     * @param publicityEndsOn when the first of these ends, null where there is none
     */
    public record Running(int year, Half half, int branches, long firstId, int posted, LocalDate publicityEndsOn) {

        public HalfYear period() {
            return new HalfYear(year, half);
        }
    }

    /** Newest first. */
    public List<Running> within() {
        return database.query(handle -> handle.createQuery(RUNNING).bind("county", county.id()).bind("today", LocalDate.now(clock))
                .mapTo(Running.class).list());
    }
}
